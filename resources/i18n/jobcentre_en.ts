<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
  <context>
    <name>AttentionLine</name>
    <message numerus="yes">
      <source>%n field(s) with two values for you to decide.</source>
      <translation>
        <numerusform>%n field with two values for you to decide.</numerusform>
        <numerusform>%n fields with two values for you to decide.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) not taken by the central server.</source>
      <translation>
        <numerusform>%n change not taken by the central server.</numerusform>
        <numerusform>%n changes not taken by the central server.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ClientsPage</name>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%n client</numerusform>
        <numerusform>%n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) taken in.</source>
      <translation>
        <numerusform>%n client taken in.</numerusform>
        <numerusform>%n clients taken in.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n found</source>
      <translation>
        <numerusform>%n found</numerusform>
        <numerusform>%n found</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CloseDayPage</name>
    <message numerus="yes">
      <source>%n change(s) wait here. They are safe on this computer and are sent by themselves when there is a line.</source>
      <translation>
        <numerusform>%n change wait here. They are safe on this computer and are sent by themselves when there is a line.</numerusform>
        <numerusform>%n changes wait here. They are safe on this computer and are sent by themselves when there is a line.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n scan(s) still to go to the central server. This happens by itself while this computer is on; the receipt does not wait for it.</source>
      <translation>
        <numerusform>%n scan still to go to the central server. This happens by itself while this computer is on; the receipt does not wait for it.</numerusform>
        <numerusform>%n scans still to go to the central server. This happens by itself while this computer is on; the receipt does not wait for it.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n missing here. Who is it?</source>
      <translation>
        <numerusform>%n missing here. Who is it?</numerusform>
        <numerusform>%n missing here. Who is it?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more here than on paper</source>
      <translation>
        <numerusform>%n more here than on paper</numerusform>
        <numerusform>%n more here than on paper</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The day is closed. %n change(s) wait on this computer and are safe.</source>
      <translation>
        <numerusform>The day is closed. %n change wait on this computer and are safe.</numerusform>
        <numerusform>The day is closed. %n changes wait on this computer and are safe.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ConnectionBadge</name>
    <message numerus="yes">
      <source>%n to send</source>
      <translation>
        <numerusform>%n to send</numerusform>
        <numerusform>%n to send</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n scan(s)</source>
      <translation>
        <numerusform>%n scan</numerusform>
        <numerusform>%n scans</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) kept on this computer</source>
      <translation>
        <numerusform>%n record kept on this computer</numerusform>
        <numerusform>%n records kept on this computer</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n kept aside</source>
      <translation>
        <numerusform>%n kept aside</numerusform>
        <numerusform>%n kept aside</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Work sent, %n scan(s) to go</source>
      <translation>
        <numerusform>Work sent, %n scan to go</numerusform>
        <numerusform>Work sent, %n scans to go</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting to send</source>
      <translation>
        <numerusform>%n waiting to send</numerusform>
        <numerusform>%n waiting to send</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n refused</source>
      <translation>
        <numerusform>%n refused</numerusform>
        <numerusform>%n refused</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n held back</source>
      <translation>
        <numerusform>%n held back</numerusform>
        <numerusform>%n held back</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Copies</name>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%n client</numerusform>
        <numerusform>%n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n session(s)</source>
      <translation>
        <numerusform>%n session</numerusform>
        <numerusform>%n sessions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n referral(s)</source>
      <translation>
        <numerusform>%n referral</numerusform>
        <numerusform>%n referrals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n letter(s)</source>
      <translation>
        <numerusform>%n letter</numerusform>
        <numerusform>%n letters</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Counts</name>
    <message numerus="yes">
      <source>%n new registration(s)</source>
      <translation>
        <numerusform>%n new registration</numerusform>
        <numerusform>%n new registrations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n overdue</source>
      <translation>
        <numerusform>%n overdue</numerusform>
        <numerusform>%n overdue</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DeskWords</name>
    <message numerus="yes">
      <source>%n change(s) wait again until they arrive. Nothing is lost.</source>
      <translation>
        <numerusform>%n change wait again until they arrive. Nothing is lost.</numerusform>
        <numerusform>%n changes wait again until they arrive. Nothing is lost.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) here differed from the central server's and were put right. Nothing is lost.</source>
      <translation>
        <numerusform>%n record here differed from the central server's and were put right. Nothing is lost.</numerusform>
        <numerusform>%n records here differed from the central server's and were put right. Nothing is lost.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) in this file were damaged and were made anew from their history. Nothing is lost. If this happens again, have the disk of this PC looked at.</source>
      <translation>
        <numerusform>%n record in this file was damaged and was made anew from its history. Nothing is lost. If this happens again, have the disk of this PC looked at.</numerusform>
        <numerusform>%n records in this file were damaged and were made anew from their history. Nothing is lost. If this happens again, have the disk of this PC looked at.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>New numbers were given to %n change(s).</source>
      <translation>
        <numerusform>New numbers were given to %n change.</numerusform>
        <numerusform>New numbers were given to %n changes.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DueList</name>
    <message numerus="yes">
      <source>%n day(s) overdue</source>
      <translation>
        <numerusform>%n day overdue</numerusform>
        <numerusform>%n days overdue</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ErrorSummary</name>
    <message numerus="yes">
      <source>There are %n problem(s)</source>
      <translation>
        <numerusform>There is %n problem</numerusform>
        <numerusform>There are %n problems</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message numerus="yes">
      <source>%n row(s) written to {name}</source>
      <translation>
        <numerusform>%n row written to {name}</numerusform>
        <numerusform>%n rows written to {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s), as the list is filtered now. The sheet is not encrypted: whoever finds it can read it. Who took it out, when and what for is kept.</source>
      <translation>
        <numerusform>%n row, as the list is filtered now. The sheet is not encrypted: whoever finds it can read it. Who took it out, when and what for is kept.</numerusform>
        <numerusform>%n rows, as the list is filtered now. The sheet is not encrypted: whoever finds it can read it. Who took it out, when and what for is kept.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n row</numerusform>
        <numerusform>%n rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FolderCard</name>
    <message numerus="yes">
      <source>Exchanged with desk {desk} through the folder: {when}. %n change(s) of theirs are not yet at the central server.</source>
      <translation>
        <numerusform>Exchanged with desk {desk} through the folder: {when}. %n change of theirs are not yet at the central server.</numerusform>
        <numerusform>Exchanged with desk {desk} through the folder: {when}. %n changes of theirs are not yet at the central server.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Formatter</name>
    <message numerus="yes">
      <source>%n hour(s)</source>
      <translation>
        <numerusform>%n hour</numerusform>
        <numerusform>%n hours</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n year(s) old</source>
      <translation>
        <numerusform>about %n year old</numerusform>
        <numerusform>about %n years old</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n year(s) old</source>
      <translation>
        <numerusform>%n year old</numerusform>
        <numerusform>%n years old</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n</source>
      <translation>
        <numerusform>%n</numerusform>
        <numerusform>%n</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GoingHomeCard</name>
    <message numerus="yes">
      <source>%n visit(s) recorded</source>
      <translation>
        <numerusform>%n visit recorded</numerusform>
        <numerusform>%n visits recorded</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n draft(s) to finish</source>
      <translation>
        <numerusform>%n draft to finish</numerusform>
        <numerusform>%n drafts to finish</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) to send</source>
      <translation>
        <numerusform>%n change to send</numerusform>
        <numerusform>%n changes to send</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n scan(s) to send</source>
      <translation>
        <numerusform>%n scan to send</numerusform>
        <numerusform>%n scans to send</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left unserved</source>
      <translation>
        <numerusform>%n left unserved</numerusform>
        <numerusform>%n left unserved</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Happenings</name>
    <message numerus="yes">
      <source>%n point(s) of the score</source>
      <translation>
        <numerusform>%n point of the score</numerusform>
        <numerusform>%n points of the score</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Agreed on %n step(s).</source>
      <translation>
        <numerusform>Agreed on %n step.</numerusform>
        <numerusform>Agreed on %n steps.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HelpPanel</name>
    <message numerus="yes">
      <source>%n page(s) found</source>
      <translation>
        <numerusform>%n page found</numerusform>
        <numerusform>%n pages found</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>IdentityHeader</name>
    <message numerus="yes">
      <source>In this file are %n change(s) of {desk} that came by stick or shared folder and are not yet at the central server.</source>
      <translation>
        <numerusform>In this file are %n change of {desk} that came by stick or shared folder and are not yet at the central server.</numerusform>
        <numerusform>In this file are %n changes of {desk} that came by stick or shared folder and are not yet at the central server.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message numerus="yes">
      <source>Take in %n client(s)</source>
      <translation>
        <numerusform>Take in %n client</numerusform>
        <numerusform>Take in %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) read</source>
      <translation>
        <numerusform>%n row read</numerusform>
        <numerusform>%n rows read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n can be taken in</source>
      <translation>
        <numerusform>%n can be taken in</numerusform>
        <numerusform>%n can be taken in</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n repeat somebody who is there already and are left for you to decide</source>
      <translation>
        <numerusform>%n repeat somebody who is there already and are left for you to decide</numerusform>
        <numerusform>%n repeat somebody who is there already and are left for you to decide</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n have to be mended first</source>
      <translation>
        <numerusform>%n have to be mended first</numerusform>
        <numerusform>%n have to be mended first</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) taken in.</source>
      <translation>
        <numerusform>%n client taken in.</numerusform>
        <numerusform>%n clients taken in.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LineCard</name>
    <message numerus="yes">
      <source>%n change(s) are kept aside there.</source>
      <translation>
        <numerusform>%n change are kept aside there.</numerusform>
        <numerusform>%n changes are kept aside there.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) are only on this computer.</source>
      <translation>
        <numerusform>%n change are only on this computer.</numerusform>
        <numerusform>%n changes are only on this computer.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PaceCard</name>
    <message numerus="yes">
      <source>Saved in %n day(s)</source>
      <translation>
        <numerusform>Saved in %n day</numerusform>
        <numerusform>Saved in %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n second(s)</source>
      <translation>
        <numerusform>%n second</numerusform>
        <numerusform>%n seconds</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PapersPage</name>
    <message numerus="yes">
      <source>As it will be printed, %n page(s)</source>
      <translation>
        <numerusform>As it will be printed, %n page</numerusform>
        <numerusform>As it will be printed, %n pages</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReferralsPage</name>
    <message numerus="yes">
      <source>%n referral(s)</source>
      <translation>
        <numerusform>%n referral</numerusform>
        <numerusform>%n referrals</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RefusedCard</name>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ScoreCard</name>
    <message numerus="yes">
      <source>%n point(s)</source>
      <translation>
        <numerusform>%n point</numerusform>
        <numerusform>%n points</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SectionCard</name>
    <message numerus="yes">
      <source>%n question(s) not answered yet</source>
      <translation>
        <numerusform>%n question not answered yet</numerusform>
        <numerusform>%n questions not answered yet</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ShortList</name>
    <message numerus="yes">
      <source>%n file(s) to complete</source>
      <translation>
        <numerusform>%n file to complete</numerusform>
        <numerusform>%n files to complete</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StandingCard</name>
    <message numerus="yes">
      <source>%n scan(s) still to go to the central server ({size}). This happens by itself, when nothing else waits.</source>
      <translation>
        <numerusform>%n scan still to go to the central server ({size}). This happens by itself, when nothing else waits.</numerusform>
        <numerusform>%n scans still to go to the central server ({size}). This happens by itself, when nothing else waits.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StickCard</name>
    <message numerus="yes">
      <source>%n change(s) saved to the stick, not yet at the central server. Have the stick taken there and its answer brought back.</source>
      <translation>
        <numerusform>%n change saved to the stick, not yet at the central server. Have the stick taken there and its answer brought back.</numerusform>
        <numerusform>%n changes saved to the stick, not yet at the central server. Have the stick taken there and its answer brought back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Last saved to a stick: {when}. %n change(s) of it are not yet at the central server.</source>
      <translation>
        <numerusform>Last saved to a stick: {when}. %n change of it are not yet at the central server.</numerusform>
        <numerusform>Last saved to a stick: {when}. %n changes of it are not yet at the central server.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This file holds %n change(s) of desk {desk} ({when}). They can be shown here before they are at the central server.</source>
      <translation>
        <numerusform>This file holds %n change of desk {desk} ({when}). They can be shown here before they are at the central server.</numerusform>
        <numerusform>This file holds %n changes of desk {desk} ({when}). They can be shown here before they are at the central server.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This is the central server’s answer to this desk ({when}), with %n change(s) of the other desks.</source>
      <translation>
        <numerusform>This is the central server’s answer to this desk ({when}), with %n change of the other desks.</numerusform>
        <numerusform>This is the central server’s answer to this desk ({when}), with %n changes of the other desks.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) of desk {desk} are shown here now, marked as not yet at the central server.</source>
      <translation>
        <numerusform>%n change of desk {desk} are shown here now, marked as not yet at the central server.</numerusform>
        <numerusform>%n changes of desk {desk} are shown here now, marked as not yet at the central server.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) of this desk are at the central server now.</source>
      <translation>
        <numerusform>%n change of this desk are at the central server now.</numerusform>
        <numerusform>%n changes of this desk are at the central server now.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) of other desks were taken in.</source>
      <translation>
        <numerusform>%n change of other desks were taken in.</numerusform>
        <numerusform>%n changes of other desks were taken in.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) still wait here.</source>
      <translation>
        <numerusform>%n change still wait here.</numerusform>
        <numerusform>%n changes still wait here.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StillHere</name>
    <message numerus="yes">
      <source>%n still in the waiting room: {names}</source>
      <translation>
        <numerusform>%n still in the waiting room: {names}</numerusform>
        <numerusform>%n still in the waiting room: {names}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TakenInList</name>
    <message numerus="yes">
      <source>%n taken in here</source>
      <translation>
        <numerusform>%n taken in here</numerusform>
        <numerusform>%n taken in here</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Tasks</name>
    <message numerus="yes">
      <source>%n month(s) after the start</source>
      <translation>
        <numerusform>%n month after the start</numerusform>
        <numerusform>%n months after the start</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ToDoCard</name>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Complete %n file(s) begun at an event</source>
      <translation>
        <numerusform>Complete %n file begun at an event</numerusform>
        <numerusform>Complete %n files begun at an event</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) overdue</source>
      <translation>
        <numerusform>%n day overdue</numerusform>
        <numerusform>%n days overdue</numerusform>
      </translation>
    </message>
  </context>
</TS>
