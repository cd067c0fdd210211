// The page's own work: words in two languages, a box for the scanner, what to say of a code, the name to compare.
// Nothing is stored and nothing is sent: what was typed is gone with the page.

(() => {
  "use strict";

  const DATA = JSON.parse(document.getElementById("data").textContent);
  const SHOWN_AS = {
    genuine: "good", over: "warn", not_genuine: "bad", withdrawn: "bad", unknown: "warn",
    unreadable: "info", typed_in_khmer: "info", unsigned: "warn",
  };
  const DAYS_UNTIL_OLD = 60;

  let language = "km";
  let result = null;
  let compared = null;
  let checked = ""; // the text that the result is about

  const at = (id) => document.getElementById(id);
  const code = at("code"), name = at("name"), year = at("year"), said = at("said");

  /** The words under a key in the present language, its places {like_this} filled in. */
  function words(key, facts = {}) {
    return DATA.words[language][key].replace(/\{(\w+)\}/g, (_, fact) => facts[fact]);
  }

  function digits(text) {
    return language === "km" ? String(text).replace(/\d/g, (one) => "០១២៣៤៥៦៧៨៩"[one]) : String(text);
  }

  function inAscii(text) {
    return text.replace(/[០-៩]/g, (one) => String("០១២៣៤៥៦៧៨៩".indexOf(one)));
  }

  function dayInWords(iso) {
    const [ofYear, month, day] = iso.split("-").map(Number);
    const months = words("months").split(" ");
    return words("day", { day: digits(language === "km" ? String(day).padStart(2, "0") : day), month: months[month - 1], year: digits(ofYear) });
  }

  /** The day in Cambodia, as "2026-11-22": a letter's days are days there, wherever this device thinks it is. */
  function today() {
    return new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
  }

  // --- the code -----------------------------------------------------------------------------------------------

  function check() {
    if (code.value.trim() === "") {
      result = null;
    } else {
      result = LetterToken.check(code.value, DATA);
      if (result.answer === "genuine" && result.token.validUntil < today()) result.answer = "over";
    }
    checked = code.value;
    name.value = year.value = "";
    compared = null;
    show();
    at("result").scrollIntoView({ block: "nearest" });
    code.focus({ preventScroll: true });
    code.select(); // the next scan takes the place of this one
  }

  at("scan").addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  code.addEventListener("keydown", (event) => {
    // Some scanners end with Tab; the next Tab leaves the box as everywhere.
    const whole = code.value !== checked && code.value.length >= LetterToken.SIGNS;
    const scanned = event.key === "Tab" && !event.shiftKey && whole;
    if (event.key !== "Enter" && !scanned) return;
    event.preventDefault();
    check();
  });
  code.addEventListener("paste", () => setTimeout(check));
  code.addEventListener("click", () => {
    if (code.value === checked) code.select();
  });

  // --- the name -----------------------------------------------------------------------------------------------

  at("compare").addEventListener("submit", (event) => {
    event.preventDefault();
    const born = Number(inAscii(year.value.trim()));
    if (name.value.trim() === "") {
      compared = "name_missing";
    } else if (result.token.withYear && !(born > 0)) {
      compared = "year_missing";
    } else {
      const same = LetterToken.matches(result.token, name.value, born);
      compared = same === null ? "no_such_name" : same ? "same" : "not_same";
    }
    show();
    said.scrollIntoView({ block: "nearest" });
    if (compared === "year_missing") year.focus();
    else if (compared !== "same") name.focus();
  });
  for (const field of [name, year]) {
    field.addEventListener("input", () => {
      compared = null;
      show();
    });
  }

  // --- what is shown ------------------------------------------------------------------------------------------

  function show() {
    document.documentElement.lang = language;
    document.title = words("title");
    for (const element of document.querySelectorAll("[data-text]")) {
      element.textContent = words(element.dataset.text);
    }
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
    code.placeholder = words("code_example");
    showResult();
    showCompared();
    showAge();
  }

  function showResult() {
    const card = at("result");
    card.hidden = result === null;
    if (result === null) return;
    const kind = SHOWN_AS[result.answer];
    const { token, desk } = result;
    const facts = {
      page_day: dayInWords(DATA.made_on),
      letter_no: result.letterNo || "",
      until: token ? dayInWords(token.validUntil) : "",
      withdrawn: desk && (desk.withdrawn || desk.until) ? dayInWords(desk.withdrawn || desk.until) : "",
    };
    card.className = `card result ${kind}`;
    card.dataset.answer = result.answer;
    at("icon").replaceChildren(at(`icon-${kind}`).content.cloneNode(true));
    at("verdict").textContent = words(result.answer);
    at("advice").textContent = words(`${result.answer}_advice`, facts);
    at("facts").replaceChildren();
    if (!desk) return;
    fact("letter_no", token.letterNo);
    fact("centre", language === "km" ? desk.name_km : desk.name_en);
    fact("issued_on", dayInWords(token.issuedOn));
    fact("valid_until", facts.until, result.answer === "over" ? "bad" : "");
  }

  function fact(label, value, kind = "") {
    const term = document.createElement("dt"), told = document.createElement("dd");
    term.textContent = words(label);
    told.textContent = value;
    told.className = kind;
    told.dataset.fact = label;
    at("facts").append(term, told);
  }

  function showCompared() {
    const known = result !== null && (result.answer === "genuine" || result.answer === "over");
    at("compare").hidden = !known;
    if (!known) return;
    at("year-field").hidden = !result.token.withYear;
    said.hidden = compared === null;
    if (compared === null) return;
    said.textContent = words(compared);
    said.className = `said ${compared === "same" ? "good" : compared === "not_same" ? "bad" : "info"}`;
    said.dataset.compared = compared;
  }

  function showAge() {
    const days = (Date.parse(today()) - Date.parse(DATA.made_on)) / 86400000;
    const facts = { day: dayInWords(DATA.made_on), desks: digits(DATA.certificates.length) };
    const line = at("age");
    line.textContent = words(days > DAYS_UNTIL_OLD ? "age_old" : "age", facts);
    line.className = days > DAYS_UNTIL_OLD ? "old" : "";
  }

  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => {
      language = button.dataset.language;
      show();
    });
  }

  show();
  code.focus();
})();
