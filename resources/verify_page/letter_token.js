// The signed code of a referral letter, read and verified in a browser, just as the app's domain/letter_token.py,
// letter_name.py and base45.py, which say why. tests/saved_words/letter_1.json holds both to the same answers.

const LetterToken = (() => {
  "use strict";

  const PREFIX = "NEA1:";
  const SIGNS = 145;
  const CORE = 29;
  const BASE_45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  const KHMER = 1, LATIN = 2, YEAR = 4;
  const ROUNDS = 10000;
  const DIGEST = 5;
  const PLAIN = /^(?:R:)?(R\d\d[0-9A-Z]{0,2}-\d\d-[A-Z]\d{5,8}-[0-9A-Z])$/;

  const utf8 = (text) => new TextEncoder().encode(text);
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const unhex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));

  function joined(...parts) {
    const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  // --- the text -----------------------------------------------------------------------------------------------

  /** The bytes of a base 45 text (RFC 9285); null for what its encoder never writes. */
  function decoded(text) {
    const bytes = [];
    for (let at = 0; at < text.length; at += 3) {
      const values = Array.from(text.slice(at, at + 3), (sign) => BASE_45.indexOf(sign));
      const number = values.reduceRight((sum, value) => sum * 45 + value, 0);
      const length = values.length - 1;
      if (values.includes(-1) || length === 0 || number >= 256 ** length) return null;
      if (length === 2) bytes.push(number >> 8);
      bytes.push(number & 255);
    }
    return Uint8Array.from(bytes);
  }

  /** What a scanned or pasted text says, nothing verified yet: {token, core, signature} or {problem}. */
  function read(typed) {
    const text = typed
      .replace(/[\t-\r\u200b-\u200f\u2060\ufeff]/g, "")
      .replace(/^ +| +$/g, "")
      .replace(/[a-z]/g, (small) => small.toUpperCase());
    if (/[\u1780-\u17ff\u19e0-\u19ff]/.test(text)) return { problem: "typed_in_khmer" };
    const plain = PLAIN.exec(text);
    if (plain) return { problem: "unsigned", letterNo: plain[1] };
    const content = text.startsWith(PREFIX) ? decoded(text.slice(PREFIX.length)) : null;
    if (content === null || content.length !== CORE + 64) return { problem: "unreadable" };
    const core = content.slice(0, CORE);
    const token = unpacked(core);
    return token ? { token, core, signature: content.slice(CORE) } : { problem: "unreadable" };
  }

  // The parts are laid out in letter_token.py. Null for bytes that no letter has.
  function unpacked(core) {
    const signs = (from, to) => String.fromCharCode(...core.slice(from, to)).replace(/\0+$/, "");
    const two = (at) => core[at] * 256 + core[at + 1];
    const told = core[4];
    const running = core[11] * 65536 + two(12);
    const letterNo =
      `R${signs(5, 9)}-${String(core[9]).padStart(2, "0")}` +
      `-${signs(10, 11)}${String(running).padStart(5, "0")}-${signs(14, 15)}`;
    const name = (bit, at) => (told & bit ? hex(core.slice(at, at + DIGEST)) : null);
    const khmer = name(KHMER, 19), latin = name(LATIN, 24);
    const nothing = "00".repeat(DIGEST);
    const sound =
      PLAIN.test(letterNo) &&
      told < 8 &&
      (khmer !== null || hex(core.slice(19, 24)) === nothing) &&
      (latin !== null || hex(core.slice(24, 29)) === nothing);
    if (!sound) return null;
    return {
      keyId: hex(core.slice(0, 4)),
      letterNo,
      centre: signs(5, 9),
      issuedOn: day(two(15)),
      validUntil: day(two(17)),
      khmer,
      latin,
      withYear: (told & YEAR) !== 0,
    };
  }

  /** A day as "2026-11-22": such texts sort as the days do. */
  function day(sinceZero) {
    return new Date(Date.UTC(2020, 0, 1 + sinceZero)).toISOString().slice(0, 10);
  }

  // --- genuine or not -----------------------------------------------------------------------------------------

  function holds(signature, words, publicKey) {
    try {
      return noble.verify(unhex(signature), words, unhex(publicKey), { zip215: false });
    } catch (error) {
      return false; // not a key, or not a signature, at all
    }
  }

  /** The desk of a certificate {words, signature} of the server; null when the server did not sign it. */
  function certified(certificate, serverKey) {
    const words = utf8("jobcentre desk 1\n" + certificate.words);
    return holds(certificate.signature, words, serverKey) ? JSON.parse(certificate.words) : null;
  }

  /**
   * {answer, token, desk}: answer is "genuine", "not_genuine", "unknown", "withdrawn", or the problem of `read`.
   * `directory` is {server_key, certificates}.
   */
  function check(typed, directory) {
    const letter = read(typed);
    if (letter.problem) return { answer: letter.problem, letterNo: letter.letterNo };
    const { token } = letter;
    const known = directory.certificates
      .filter((one) => JSON.parse(one.words).public_key.startsWith(token.keyId))
      .map((one) => certified(one, directory.server_key))
      .filter((desk) => desk !== null);
    if (known.length === 0) return { answer: "unknown", token };
    const words = joined(utf8("jobcentre letter 1\n"), letter.core);
    const desk = known.find((one) => holds(hex(letter.signature), words, one.public_key));
    if (!desk || desk.centre !== token.centre) return { answer: "not_genuine" };
    const over = desk.withdrawn || (desk.until && token.issuedOn > desk.until);
    return { answer: over ? "withdrawn" : "genuine", token, desk };
  }

  // --- the name -----------------------------------------------------------------------------------------------

  const LEFT_OUT = /[\u00ad\u17b4\u17b5\u17c9-\u17d1\u17d3\u17dd\u200b-\u200f\u2060\ufeff]/g;
  const WRITTEN_AS = {
    "\u17a3": "\u17a2", "\u17a4": "\u17a2\u17b6", "\u17b2": "\u17b1",
    "\u17be": "\u17c1\u17b8", "\u17c4": "\u17c1\u17b6", "\u0110": "D", "\u0111": "d",
  };
  const CLUSTER = /([\u1780-\u17b3])((?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17c8])*)/g;
  const MOST_WORDS = 4;
  const PART = /\u17d2[\u1780-\u17b3]|[\u17b6-\u17c8]/g;

  /** A name as it is digested; format 1 keeps it as it is for ever. */
  function folded(name) {
    const text = name
      .replace(LEFT_OUT, "")
      .replace(/[\u17a3\u17a4\u17b2\u17be\u17c4\u0110\u0111]/g, (sign) => WRITTEN_AS[sign])
      .normalize("NFKD");
    const khmer = Array.from(text.matchAll(CLUSTER), ([, letter, marks]) => letter + foldedMarks(marks)).join("");
    if (khmer) return khmer;
    const words = text.replace(/[\u0300-\u036f]/g, "").toLowerCase().match(/[a-z]+/g) || [];
    return words.sort().join(" ");
  }

  function foldedMarks(marks) {
    const parts = new Set(marks.replace(/\u17d2\u178a/g, "\u17d2\u178f").match(PART) || []);
    if (["\u17b7", "\u17b8", "\u17b9", "\u17ba"].some((vowel) => parts.has(vowel))) parts.delete("\u17bb");
    return Array.from(parts).sort().join("");
  }

  /** The digest of a name in hex; null for a name of which nothing can be compared. */
  function digest(letterNo, name, birthYear) {
    const text = folded(name);
    if (!text) return null;
    const salt = utf8("jobcentre letter name 1\n" + letterNo);
    const options = { c: ROUNDS, dkLen: DIGEST };
    return hex(noble.pbkdf2(noble.sha512, utf8(`${text}\n${birthYear}`), salt, options));
  }

  /** The name as it was told, then turned round at its blanks; each way to be digested. */
  function turned(name) {
    const words = name.trim().split(/[\s,]+/), ways = new Map();
    for (let at = 0; at < Math.min(words.length, MOST_WORDS); at++) {
      const way = words.slice(at).concat(words.slice(0, at)).join(" ");
      ways.set(folded(way), way);
    }
    return Array.from(ways.values());
  }

  /** Whether a typed name is the letter's, in any order; null when the letter has no name in that script. */
  function matches(token, name, birthYear) {
    const kept = /[\u1780-\u17b3]/.test(name) ? token.khmer : token.latin;
    if (kept === null || !folded(name)) return null;
    const year = token.withYear ? birthYear : 0;
    return turned(name).some((way) => digest(token.letterNo, way, year) === kept);
  }

  return { SIGNS, check, decoded, digest, folded, matches, read };
})();
