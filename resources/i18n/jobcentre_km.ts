<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km_KH" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About this desk</source>
        <translation type="unfinished">អំពី​តុ​នេះ</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation type="unfinished">ពិនិត្យ​ឯកសារ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">ចម្លង</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished">អ្វី​ថ្មី</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished">រាយការណ៍​បញ្ហា</translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">កំណែ</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished">តុ</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation type="unfinished">ទំហំ​ឯកសារ</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation type="unfinished">ការបម្រុងទុក​ចុងក្រោយ</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation type="unfinished">ផ្ញើ​ចុងក្រោយ</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished">រង់ចាំ​ផ្ញើ</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation type="unfinished">ទំហំ​ទំនេរ​ក្នុង​ថាស</translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished">មិន​ទាន់​ធ្លាប់</translation>
    </message>
</context>
<context>
    <name>AttentionLine</name>
    <message>
        <source>Look at it</source>
        <translation type="unfinished">មើល</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) with two values for you to decide.</source>
        <translation type="unfinished">
            <numerusform>ព័ត៌មាន %n កន្លែង មាន​តម្លៃ​ពីរ រង់ចាំ​អ្នក​ជ្រើសរើស។</numerusform>
            <numerusform>ព័ត៌មាន %n កន្លែង មាន​តម្លៃ​ពីរ រង់ចាំ​អ្នក​ជ្រើសរើស។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not taken by the central server.</source>
        <translation type="unfinished">
            <numerusform>ការកែប្រែ %n មិន​ត្រូវបាន​ម៉ាស៊ីន​មេ​កណ្ដាល​ទទួលយក​ទេ។</numerusform>
            <numerusform>ការកែប្រែ %n មិន​ត្រូវបាន​ម៉ាស៊ីន​មេ​កណ្ដាល​ទទួលយក​ទេ។</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Where the copy goes</source>
        <translation type="unfinished">កន្លែង​ដាក់​ច្បាប់​ចម្លង</translation>
    </message>
    <message>
        <source>Copies of the file</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​នៃ​ឯកសារ</translation>
    </message>
    <message>
        <source>A copy is locked as the file is and opens with the same passwords. Keep a stick with a copy in a locked drawer. When the data of a client are erased, make a new copy and destroy the old one.</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​ត្រូវបាន​ចាក់សោ​ដូច​ឯកសារ​ដើម ហើយ​បើក​បាន​ដោយ​ពាក្យ​សម្ងាត់​ដដែល។ ទុក USB ដែល​មាន​ច្បាប់​ចម្លង​ក្នុង​ថត​ចាក់សោ។ ពេល​លុប​ទិន្នន័យ​របស់​អតិថិជន សូម​ធ្វើ​ច្បាប់​ចម្លង​ថ្មី ហើយ​បំផ្លាញ​ច្បាប់​ចាស់។</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation type="unfinished">ចម្លង​ឥឡូវ</translation>
    </message>
    <message>
        <source>Copy to a stick or folder…</source>
        <translation type="unfinished">ចម្លង​ទៅ USB ឬ​ថត…</translation>
    </message>
    <message>
        <source>Try a copy</source>
        <translation type="unfinished">សាក​ច្បាប់​ចម្លង</translation>
    </message>
    <message>
        <source>Restore a copy…</source>
        <translation type="unfinished">យក​ច្បាប់​ចម្លង​មក​ប្រើ​វិញ…</translation>
    </message>
    <message>
        <source>The copy opens and every page of it is whole: {copy}</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​បើក​បាន ហើយ​គ្រប់​ទំព័រ​ល្អ៖ {copy}</translation>
    </message>
    <message>
        <source>The copy was taken and checked: {place}</source>
        <translation type="unfinished">បាន​ចម្លង និង​ពិនិត្យ​រួច៖ {place}</translation>
    </message>
    <message>
        <source>The copy is being opened and looked at. You can go on working.</source>
        <translation type="unfinished">កំពុង​បើក និង​ពិនិត្យ​ច្បាប់​ចម្លង។ អ្នក​អាច​បន្ត​ធ្វើ​ការ​បាន។</translation>
    </message>
    <message>
        <source>The copy is being taken and checked. You can go on working.</source>
        <translation type="unfinished">កំពុង​ចម្លង និង​ពិនិត្យ។ អ្នក​អាច​បន្ត​ធ្វើ​ការ​បាន។</translation>
    </message>
    <message>
        <source>No copy on this computer yet.</source>
        <translation type="unfinished">មិន​ទាន់​មាន​ច្បាប់​ចម្លង​ក្នុង​កុំព្យូទ័រ​នេះ​នៅឡើយ។</translation>
    </message>
    <message>
        <source>Last copy on this computer: {when}</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​ចុងក្រោយ​ក្នុង​កុំព្យូទ័រ​នេះ៖ {when}</translation>
    </message>
    <message>
        <source>Last copy elsewhere: {when}, in {folder}</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​ចុងក្រោយ​នៅ​កន្លែង​ផ្សេ​ង៖ {when} ក្នុង {folder}</translation>
    </message>
    <message>
        <source>Last copy tried: {day}</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​ដែល​បាន​សាក​ចុងក្រោយ៖ {day}</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>This is the first session.</source>
        <translation type="unfinished">នេះ​ជា​ការប្រឹក្សា​លើក​ដំបូង។</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation type="unfinished">លើក​មុន</translation>
    </message>
</context>
<context>
    <name>CameHereCard</name>
    <message>
        <source>Came from {centre}</source>
        <translation type="unfinished">មកពី {centre}</translation>
    </message>
    <message>
        <source>Moved on {day}: {reason}</source>
        <translation type="unfinished">ផ្លាស់​នៅ {day}៖ {reason}</translation>
    </message>
</context>
<context>
    <name>CancelButton</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">បោះបង់</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation type="unfinished">លុប​ចោល​អ្វី​ដែល​បាន​វាយ​ឬ​ទេ?</translation>
    </message>
    <message>
        <source>It is not saved yet, and no draft is kept of it.</source>
        <translation type="unfinished">វា​មិន​ទាន់​បាន​រក្សាទុក​ទេ ហើយ​គ្មាន​សេចក្តី​ព្រាង​ទេ។</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished">សរសេរ​បន្ត</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished">លុប​ចោល</translation>
    </message>
</context>
<context>
    <name>CentreForm</name>
    <message>
        <source>Province of the centre</source>
        <translation type="unfinished">ខេត្ត​របស់​មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>Letters after a letter&apos;s number</source>
        <translation type="unfinished">អក្សរ​កាត់​ក្រោយ​លេខ​លិខិត</translation>
    </message>
    <message>
        <source>Name of the centre in Khmer</source>
        <translation type="unfinished">ឈ្មោះ​មជ្ឈមណ្ឌល​ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Name of the centre in English</source>
        <translation type="unfinished">ឈ្មោះ​មជ្ឈមណ្ឌល​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Address in Khmer</source>
        <translation type="unfinished">អាសយដ្ឋាន​ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Address in English</source>
        <translation type="unfinished">អាសយដ្ឋាន​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Head&apos;s name in Khmer</source>
        <translation type="unfinished">ឈ្មោះ​ប្រធាន​ជា​អក្សរ​ខ្មែរ</translation>
    </message>
    <message>
        <source>Head&apos;s name in English</source>
        <translation type="unfinished">ឈ្មោះ​ប្រធាន​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Head&apos;s title in Khmer</source>
        <translation type="unfinished">តួនាទី​ប្រធាន​ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Head&apos;s title in English</source>
        <translation type="unfinished">តួនាទី​ប្រធាន​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Phone of the centre</source>
        <translation type="unfinished">លេខ​ទូរស័ព្ទ​មជ្ឈមណ្ឌល</translation>
    </message>
</context>
<context>
    <name>ChipBox</name>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished">ដក {name} ចេញ</translation>
    </message>
</context>
<context>
    <name>ClientFilePage</name>
    <message>
        <source>Client file</source>
        <translation type="unfinished">ឯកសារ​អតិថិជន</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished">ប្រវត្តិ</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished">ព័ត៌មាន</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation type="unfinished">ផែនការ​សកម្មភាព</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation type="unfinished">ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished">ស្កេន</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">ការកែប្រែ</translation>
    </message>
    <message>
        <source>The data of this client were erased on request on {day}.</source>
        <translation type="unfinished">ទិន្នន័យ​របស់​អតិថិជន​នេះ​ត្រូវបាន​លុប​តាម​សំណើ​នៅ{day}។</translation>
    </message>
    <message>
        <source>Nothing of them is kept here any more. The number is never given again.</source>
        <translation type="unfinished">នៅ​ទីនេះ​លែង​រក្សាទុក​អ្វី​អំពី​គេ​ទៀត​ហើយ។ លេខ​នេះ​នឹង​មិន​ត្រូវ​ផ្ដល់​ឱ្យ​នរណា​ទៀត​ទេ។</translation>
    </message>
    <message>
        <source>Saved. The file is only read here from now on.</source>
        <translation type="unfinished">បាន​រក្សាទុក។ ចាប់ពី​ពេលនេះ ឯកសារ​អាច​អាន​បាន​តែ​ប៉ុណ្ណោះ​នៅ​ទីនេះ។</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished">អតិថិជន</translation>
    </message>
    <message>
        <source>Name in Khmer or Latin letters, phone, client or document number</source>
        <translation type="unfinished">ឈ្មោះ​ជា​អក្សរ​ខ្មែរ ឬ​ឡាតាំង ទូរស័ព្ទ លេខ​អតិថិជន ឬ​លេខ​ឯកសារ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished">ស្វែងរក</translation>
    </message>
    <message>
        <source>Take in a sheet</source>
        <translation type="unfinished">នាំចូល​តារាង</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">នាំចេញ</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation type="unfinished">ទម្រង់​ទទេ</translation>
    </message>
    <message>
        <source>Nobody found on this computer.</source>
        <translation type="unfinished">រក​មិន​ឃើញ​នរណា​ក្នុង​កុំព្យូទ័រ​នេះ​ទេ។</translation>
    </message>
    <message>
        <source>Look at the spelling, or register a new client.</source>
        <translation type="unfinished">សូម​ពិនិត្យ​អក្ខរាវិរុទ្ធ ឬ​ចុះឈ្មោះ​អតិថិជន​ថ្មី។</translation>
    </message>
    <message>
        <source>Nothing of them is kept here any more. The number is never given again.</source>
        <translation type="unfinished">នៅ​ទីនេះ​លែង​រក្សាទុក​អ្វី​អំពី​គេ​ទៀត​ហើយ។ លេខ​នេះ​នឹង​មិន​ត្រូវ​ផ្ដល់​ឱ្យ​នរណា​ទៀត​ទេ។</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">ឈ្មោះ</translation>
    </message>
    <message>
        <source>Client number</source>
        <translation type="unfinished">លេខ​អតិថិជន</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished">ភេទ</translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished">កើត</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">លេខ​ទូរស័ព្ទ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">ទីកន្លែង</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished">មក​ចុងក្រោយ</translation>
    </message>
    <message>
        <source>Whom to show</source>
        <translation type="unfinished">បង្ហាញ​អ្នក​ណា</translation>
    </message>
    <message>
        <source>moved to centre {code}</source>
        <translation type="unfinished">បាន​ផ្លាស់​ទៅ​មជ្ឈមណ្ឌល {code}</translation>
    </message>
    <message>
        <source>The data of the client with this number were erased on request on {day}.</source>
        <translation type="unfinished">ទិន្នន័យ​របស់​អតិថិជន​ដែល​មាន​លេខ​នេះ​ត្រូវបាន​លុប​តាម​សំណើ​នៅ{day}។</translation>
    </message>
    <message>
        <source>Register new: {text}</source>
        <translation type="unfinished">ចុះឈ្មោះ​ថ្មី៖ {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation type="unfinished">
            <numerusform>អតិថិជន %n នាក់</numerusform>
            <numerusform>អតិថិជន %n នាក់</numerusform>
        </translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished">របស់​ខ្ញុំ</translation>
    </message>
    <message>
        <source>{label} ({count})</source>
        <translation type="unfinished">{label} ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) taken in.</source>
        <translation type="unfinished">
            <numerusform>បាន​នាំចូល​អតិថិជន %n នាក់។</numerusform>
            <numerusform>បាន​នាំចូល​អតិថិជន %n នាក់។</numerusform>
        </translation>
    </message>
    <message>
        <source>Register walk-in</source>
        <translation type="unfinished">ចុះឈ្មោះ​អតិថិជន​ថ្មី</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished">ទាំងអស់</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform>រកឃើញ %n</numerusform>
            <numerusform>រកឃើញ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation type="unfinished">តារាង (*.xlsx *.csv)</translation>
    </message>
</context>
<context>
    <name>ClockLine</name>
    <message>
        <source>09:00</source>
        <translation type="unfinished">09:00</translation>
    </message>
    <message>
        <source>This cannot be a time. Type it like 09:00 or 14:30.</source>
        <translation type="unfinished">នេះ​មិន​អាច​ជា​ម៉ោង​ទេ។ សូម​វាយ​ដូចជា 09:00 ឬ 14:30។</translation>
    </message>
</context>
<context>
    <name>CloseDayPage</name>
    <message>
        <source>Close the day of {day}</source>
        <translation type="unfinished">បិទ​បញ្ជី​ថ្ងៃ {day}</translation>
    </message>
    <message>
        <source>Three short checks. You can stop and come back.</source>
        <translation type="unfinished">ពិនិត្យ​ខ្លីៗ​បី។ អាច​ឈប់ ហើយ​ត្រឡប់​មកវិញ។</translation>
    </message>
    <message>
        <source>Daily register</source>
        <translation type="unfinished">បញ្ជី​ប្រចាំ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>2. Compare with the paper list</source>
        <translation type="unfinished">២. ប្រៀបធៀប​នឹង​បញ្ជី​ក្រដាស</translation>
    </message>
    <message>
        <source>3. Send to the central server</source>
        <translation type="unfinished">៣. ផ្ញើ​ទៅ​ម៉ាស៊ីន​មេ​កណ្តាល</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished">កុំព្យូទ័រ​នេះ</translation>
    </message>
    <message>
        <source>Paper list</source>
        <translation type="unfinished">បញ្ជី​ក្រដាស</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished">ការមក​ជួប</translation>
    </message>
    <message>
        <source>New registrations</source>
        <translation type="unfinished">ការចុះឈ្មោះ​ថ្មី</translation>
    </message>
    <message>
        <source>Counselling sessions</source>
        <translation type="unfinished">ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Referral letters</source>
        <translation type="unfinished">លិខិត​បញ្ជូន</translation>
    </message>
    <message>
        <source>Close the day again</source>
        <translation type="unfinished">បិទ​បញ្ជី​ម្តង​ទៀត</translation>
    </message>
    <message>
        <source>Close the day and send</source>
        <translation type="unfinished">បិទ​បញ្ជី និង​ផ្ញើ</translation>
    </message>
    <message>
        <source>No drafts. Good.</source>
        <translation type="unfinished">គ្មាន​សេចក្តីព្រាង​ទេ។ ល្អ​ណាស់។</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished">បញ្ចប់</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished">ការចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Taking in at an event</source>
        <translation type="unfinished">ការទទួល​នៅ​ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>File to complete</source>
        <translation type="unfinished">ឯកសារ​ត្រូវ​បំពេញ</translation>
    </message>
    <message>
        <source>Counselling session</source>
        <translation type="unfinished">ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished">ដៃគូ</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished">ការតាមដាន</translation>
    </message>
    <message>
        <source>{what}, last typed {when}</source>
        <translation type="unfinished">{what} វាយ​ចុងក្រោយ {when}</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation type="unfinished">បាន​ផ្ញើ​ទាំងអស់។</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait here. They are safe on this computer and are sent by themselves when there is a line.</source>
        <translation type="unfinished">
            <numerusform>ការផ្លាស់ប្តូរ %n រង់ចាំ​នៅ​ទីនេះ។ វា​មាន​សុវត្ថិភាព​ក្នុង​កុំព្យូទ័រ​នេះ ហើយ​នឹង​ផ្ញើ​ដោយ​ខ្លួន​ឯង​ពេល​មាន​អ៊ីនធឺណិត។</numerusform>
            <numerusform>ការផ្លាស់ប្តូរ %n រង់ចាំ​នៅ​ទីនេះ។ វា​មាន​សុវត្ថិភាព​ក្នុង​កុំព្យូទ័រ​នេះ ហើយ​នឹង​ផ្ញើ​ដោយ​ខ្លួន​ឯង​ពេល​មាន​អ៊ីនធឺណិត។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) still to go to the central server. This happens by itself while this computer is on; the receipt does not wait for it.</source>
        <translation type="unfinished">
            <numerusform>ស្កេន %n មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។ វា​នឹង​ផ្ញើ​តាម​ក្រោយ​ដោយ​ខ្លួន​ឯង ពេល​កុំព្យូទ័រ​នេះ​បើក ហើយ​បង្កាន់ដៃ​មិន​រង់ចាំ​វា​ទេ។</numerusform>
            <numerusform>ស្កេន %n មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។ វា​នឹង​ផ្ញើ​តាម​ក្រោយ​ដោយ​ខ្លួន​ឯង ពេល​កុំព្យូទ័រ​នេះ​បើក ហើយ​បង្កាន់ដៃ​មិន​រង់ចាំ​វា​ទេ។</numerusform>
        </translation>
    </message>
    <message>
        <source>The day is closed and all work is sent.</source>
        <translation type="unfinished">ថ្ងៃ​នេះ​បាន​បិទ ហើយ​ការងារ​ទាំងអស់​បាន​ផ្ញើ។</translation>
    </message>
    <message>
        <source>Type the count</source>
        <translation type="unfinished">វាយ​ចំនួន</translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished">ដូចគ្នា</translation>
    </message>
    <message numerus="yes">
        <source>%n missing here. Who is it?</source>
        <translation type="unfinished">
            <numerusform>ខ្វះ %n នៅ​ទីនេះ។ ជា​នរណា?</numerusform>
            <numerusform>ខ្វះ %n នៅ​ទីនេះ។ ជា​នរណា?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more here than on paper</source>
        <translation type="unfinished">
            <numerusform>លើស %n ជាង​ក្នុង​ក្រដាស</numerusform>
            <numerusform>លើស %n ជាង​ក្នុង​ក្រដាស</numerusform>
        </translation>
    </message>
    <message>
        <source>The day is closed and everything is sent. Good evening.</source>
        <translation type="unfinished">បាន​បិទ​បញ្ជី និង​ផ្ញើ​ទាំងអស់។ រាត្រី​សួស្តី។</translation>
    </message>
    <message>
        <source>1. Finish what is still open</source>
        <translation type="unfinished">១. បញ្ចប់​អ្វី​ដែល​នៅសល់</translation>
    </message>
    <message>
        <source>The day is closed and sent, but the central server&apos;s digest differs from this desk&apos;s. Tell IT; nothing is lost.</source>
        <translation type="unfinished">បាន​បិទ​បញ្ជី និង​ផ្ញើ តែ​លេខ​ផ្ទៀងផ្ទាត់​នៃ​ម៉ាស៊ីន​មេ​ខុសពី​តុ​នេះ។ សូម​ប្រាប់​បុគ្គលិក​ព័ត៌មានវិទ្យា គ្មាន​អ្វី​បាត់​ទេ។</translation>
    </message>
    <message numerus="yes">
        <source>The day is closed. %n change(s) wait on this computer and are safe.</source>
        <translation type="unfinished">
            <numerusform>បាន​បិទ​បញ្ជី។ ការផ្លាស់ប្តូរ %n រង់ចាំ​ក្នុង​កុំព្យូទ័រ​នេះ ហើយ​មាន​សុវត្ថិភាព។</numerusform>
            <numerusform>បាន​បិទ​បញ្ជី។ ការផ្លាស់ប្តូរ %n រង់ចាំ​ក្នុង​កុំព្យូទ័រ​នេះ ហើយ​មាន​សុវត្ថិភាព។</numerusform>
        </translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation type="unfinished">សន្លឹក​ប្រចាំ​ថ្ងៃ</translation>
    </message>
</context>
<context>
    <name>ClosedDay</name>
    <message>
        <source>the centre is closed</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​បិទ</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation type="unfinished">ចុង​សប្តាហ៍</translation>
    </message>
</context>
<context>
    <name>ClosedDayHint</name>
    <message>
        <source>{day}: {why}.</source>
        <translation type="unfinished">{day}៖ {why}។</translation>
    </message>
    <message>
        <source>Take {day}</source>
        <translation type="unfinished">យក {day}</translation>
    </message>
</context>
<context>
    <name>CodeWordsCard</name>
    <message>
        <source>Word lists</source>
        <translation type="unfinished">បញ្ជី​ពាក្យ</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">បញ្ជី</translation>
    </message>
    <message>
        <source>Words in Khmer</source>
        <translation type="unfinished">ពាក្យ​ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Words in English</source>
        <translation type="unfinished">ពាក្យ​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Save the words</source>
        <translation type="unfinished">រក្សាទុក​ពាក្យ</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished">ទុក​ដូច​ដើម</translation>
    </message>
    <message>
        <source>Word a choice as your centre says it, or hide one that is never needed here. Records, counts and exports keep its code. Every desk of the centre has it after sending.</source>
        <translation type="unfinished">សរសេរ​ពាក្យ​ជម្រើស​តាម​ដែល​មជ្ឈមណ្ឌល​អ្នក​ហៅ ឬ​លាក់​ជម្រើស​ដែល​មិន​ដែល​ប្រើ​នៅ​ទីនេះ។ កំណត់​ត្រា ការរាប់ និង​ការនាំចេញ​រក្សា​កូដ​ដដែល។ គ្រប់​តុ​ក្នុង​មជ្ឈមណ្ឌល​នឹង​មាន​វា​ក្រោយពេល​ផ្ញើ។</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished">បាន​លាក់</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">កែ</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished">លាក់</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished">បង្ហាញ​វិញ</translation>
    </message>
    <message>
        <source>As it ships: {words}</source>
        <translation type="unfinished">ពាក្យ​ដើម៖ {words}</translation>
    </message>
    <message>
        <source>Saved on this computer.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ក្នុង​កុំព្យូទ័រ​នេះ។</translation>
    </message>
    <message>
        <source>“{words}” is hidden from the choices.</source>
        <translation type="unfinished">បាន​លាក់ “{words}” ពី​ជម្រើស។</translation>
    </message>
    <message>
        <source>“{words}” is among the choices again.</source>
        <translation type="unfinished">“{words}” មាន​ក្នុង​ជម្រើស​វិញ​ហើយ។</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Search everything, and commands</source>
        <translation type="unfinished">ស្វែងរក​អ្វីៗ​ទាំងអស់ និង​ពាក្យបញ្ជា</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation type="unfinished">ផ្នែក​បន្ទាប់​នៃ​ទំព័រ</translation>
    </message>
    <message>
        <source>Next problem in the form</source>
        <translation type="unfinished">បញ្ហា​បន្ទាប់​ក្នុង​បែបបទ</translation>
    </message>
    <message>
        <source>Back; the draft is kept</source>
        <translation type="unfinished">ត្រឡប់​ក្រោយ សេចក្ដីព្រាង​ត្រូវបាន​រក្សាទុក</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation type="unfinished">ប្រអប់​បន្ទាប់</translation>
    </message>
    <message>
        <source>Field before</source>
        <translation type="unfinished">ប្រអប់​មុន</translation>
    </message>
    <message>
        <source>Khmer or English</source>
        <translation type="unfinished">ភាសា​ខ្មែរ ឬ​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished">ពណ៌​ភ្លឺ</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished">ពណ៌​ងងឹត</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">កម្រិត​ពណ៌​ខុសគ្នា​ខ្លាំង</translation>
    </message>
    <message>
        <source>Colours as the computer has them</source>
        <translation type="unfinished">ពណ៌​ដូច​កុំព្យូទ័រ</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished">អក្សរ​ធំ​ជាង</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished">អក្សរ​តូច​ជាង</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation type="unfinished">អក្សរ​ទំហំ​ធម្មតា</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished">ផ្ញើ​ឥឡូវនេះ</translation>
    </message>
    <message>
        <source>Help about this page, and away again</source>
        <translation type="unfinished">ជំនួយ​អំពី​ទំព័រ​នេះ ចុច​ម្តង​ទៀត​ដើម្បី​បិទ</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished">អ្វី​ថ្មី</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished">រាយការណ៍​បញ្ហា</translation>
    </message>
    <message>
        <source>Keys that work here</source>
        <translation type="unfinished">គ្រាប់​ចុច​ដែល​ប្រើ​បាន​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished">ចាក់សោ</translation>
    </message>
    <message>
        <source>Register walk-in</source>
        <translation type="unfinished">ចុះឈ្មោះ​អតិថិជន​ថ្មី</translation>
    </message>
</context>
<context>
    <name>CompletionForm</name>
    <message>
        <source>Still to ask: {fields}</source>
        <translation type="unfinished">នៅ​ត្រូវ​សួរ៖ {fields}</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Open the file</source>
        <translation type="unfinished">បើក​ឯកសារ</translation>
    </message>
    <message>
        <source>Write it anew from both</source>
        <translation type="unfinished">សរសេរ​ថ្មី​ពី​អត្ថបទ​ទាំង​ពីរ</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation type="unfinished">រក្សាទុក​អត្ថបទ​នេះ</translation>
    </message>
    <message>
        <source>Both texts stand here, one after the other. Make one of them.</source>
        <translation type="unfinished">អត្ថបទ​ទាំង​ពីរ​នៅ​ទីនេះ​បន្តបន្ទាប់​គ្នា។ សូម​កែ​ឱ្យ​ទៅជា​អត្ថបទ​តែ​មួយ។</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation type="unfinished">យក​មួយ​នេះ</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation type="unfinished">កំពុង​បង្ហាញ</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation type="unfinished">ទុក​ដោយឡែក</translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished">របស់​អ្នក</translation>
    </message>
    <message>
        <source>the centre&apos;s</source>
        <translation type="unfinished">របស់​មជ្ឈមណ្ឌល</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>{what}: removed or not</source>
        <translation type="unfinished">{what}៖ លុប ឬ​មិន​លុប</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished">បាន​លុប</translation>
    </message>
    <message>
        <source>Still used</source>
        <translation type="unfinished">នៅ​ប្រើ</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished">(ទទេ)</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Two desks changed the same thing. Choose what is right; the other stays in the history.</source>
        <translation type="unfinished">តុ​ពីរ​បាន​កែ​រឿង​តែ​មួយ។ សូម​ជ្រើសរើស​អ្វី​ដែល​ត្រឹមត្រូវ តម្លៃ​មួយ​ទៀត​នៅក្នុង​ប្រវត្តិ។</translation>
    </message>
    <message>
        <source>No conflicts. Good.</source>
        <translation type="unfinished">គ្មាន​ទិន្នន័យ​ខុសគ្នា​ទេ។ ល្អ​ណាស់។</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished">ត្រូវការ​ពិនិត្យ</translation>
    </message>
    <message>
        <source>↑ ↓ ← → go from one to the next, Enter keeps it, Ctrl+Z takes it back</source>
        <translation type="unfinished">↑ ↓ ← → ទៅ​មួយ​ទៀត, Enter យក​មួយ​នោះ, Ctrl+Z ត្រឡប់​វិញ</translation>
    </message>
    <message>
        <source>When two desks change the same field without a line, both values are shown here.</source>
        <translation type="unfinished">ពេល​តុ​ពីរ​កែ​ប្រអប់​តែ​មួយ​ដោយ​គ្មាន​អ៊ីនធឺណិត តម្លៃ​ទាំង​ពីរ​បង្ហាញ​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">នាំចេញ</translation>
    </message>
    <message>
        <source>The central server did not take these.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​បាន​ទទួលយក​ទាំងនេះ​ទេ។</translation>
    </message>
    <message>
        <source>The central server did not take these. They are kept here, and nothing is lost.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​បាន​ទទួលយក​ទាំងនេះ​ទេ។ វា​ត្រូវបាន​រក្សាទុក​នៅ​ទីនេះ គ្មាន​អ្វី​បាត់​ឡើយ។</translation>
    </message>
    <message>
        <source>Taken over into the file. The other centre hears of it.</source>
        <translation type="unfinished">បាន​បញ្ចូល​ក្នុង​ឯកសារ។ មជ្ឈមណ្ឌល​នោះ​នឹង​ដឹង​អំពី​ការ​នេះ។</translation>
    </message>
    <message>
        <source>The file stays as it is. The other centre hears of it.</source>
        <translation type="unfinished">ឯកសារ​នៅ​ដដែល។ មជ្ឈមណ្ឌល​នោះ​នឹង​ដឹង​អំពី​ការ​នេះ។</translation>
    </message>
    <message>
        <source>Go from one answer to the other</source>
        <translation type="unfinished">ទៅ​ចម្លើយ​ម្ខាង​ទៀត</translation>
    </message>
    <message>
        <source>Go to the next question</source>
        <translation type="unfinished">ទៅ​សំណួរ​បន្ទាប់</translation>
    </message>
    <message>
        <source>Taken back. Both values are asked for again.</source>
        <translation type="unfinished">បាន​ត្រឡប់​វិញ។ តម្លៃ​ទាំង​ពីរ​ត្រូវបាន​សួរ​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>Settled. The other value stays in the history.</source>
        <translation type="unfinished">បាន​ដោះស្រាយ។ តម្លៃ​មួយ​ទៀត​នៅក្នុង​ប្រវត្តិ​កែប្រែ។</translation>
    </message>
</context>
<context>
    <name>ConnectionBadge</name>
    <message>
        <source>%n to send</source>
        <translation type="unfinished">រង់ចាំ​ផ្ញើ %n</translation>
    </message>
    <message>
        <source>%n scan(s)</source>
        <translation type="unfinished">ស្កេន %n</translation>
    </message>
    <message>
        <source>%n record(s) kept on this computer</source>
        <translation type="unfinished">រក្សាទុក %n កំណត់​ត្រា​ក្នុង​កុំព្យូទ័រ​នេះ</translation>
    </message>
    <message>
        <source>No central server yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​ម៉ាស៊ីន​មេ​កណ្ដាល</translation>
    </message>
    <message>
        <source>%n kept aside</source>
        <translation type="unfinished">ដាក់​ដោយឡែក %n</translation>
    </message>
    <message>
        <source>This desk is no longer trusted</source>
        <translation type="unfinished">តុ​នេះ​លែង​ត្រូវបាន​ទុកចិត្ត</translation>
    </message>
    <message>
        <source>The central server does not know this desk</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​ស្គាល់​តុ​នេះ</translation>
    </message>
    <message>
        <source>Sending {done} of {total}</source>
        <translation type="unfinished">កំពុង​ផ្ញើ {done} ក្នុង​ចំណោម {total}</translation>
    </message>
    <message>
        <source>Reaching the central server …</source>
        <translation type="unfinished">កំពុង​ភ្ជាប់​ទៅ​ម៉ាស៊ីន​មេកណ្តាល…</translation>
    </message>
    <message>
        <source>No internet</source>
        <translation type="unfinished">គ្មាន​អ៊ីនធឺណិត</translation>
    </message>
    <message>
        <source>Work sent, %n scan(s) to go</source>
        <translation type="unfinished">ការងារ​បាន​ផ្ញើ នៅសល់​ស្កេន %n</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation type="unfinished">បាន​ផ្ញើ​ទាំងអស់</translation>
    </message>
    <message>
        <source>Nothing to send yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​អ្វី​ត្រូវ​ផ្ញើ</translation>
    </message>
    <message>
        <source>%n waiting to send</source>
        <translation type="unfinished">រង់ចាំ​ផ្ញើ %n កំណត់​ត្រា</translation>
    </message>
    <message>
        <source>Fetching the records of your centre</source>
        <translation type="unfinished">កំពុង​ទាញ​យក​កំណត់​ត្រា​នៃ​មជ្ឈមណ្ឌល​របស់​អ្នក</translation>
    </message>
    <message>
        <source>{done} of {total} records here</source>
        <translation type="unfinished">កំណត់​ត្រា​មក​ដល់ {done} ក្នុង​ចំណោម {total}</translation>
    </message>
    <message>
        <source>no internet; it goes on by itself</source>
        <translation type="unfinished">គ្មាន​អ៊ីនធឺណិត នឹង​បន្ត​ដោយ​ខ្លួន​ឯង</translation>
    </message>
    <message>
        <source>you can work meanwhile</source>
        <translation type="unfinished">អ្នក​អាច​ធ្វើ​ការ​បាន</translation>
    </message>
    <message>
        <source>A question waits for you</source>
        <translation type="unfinished">មាន​សំណួរ​រង់ចាំ​អ្នក</translation>
    </message>
    <message>
        <source>%n refused</source>
        <translation type="unfinished">មិន​ទទួល %n</translation>
    </message>
    <message>
        <source>%n held back</source>
        <translation type="unfinished">ផ្អាក %n</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation type="unfinished">ត្រូវ​ពិនិត្យមើល</translation>
    </message>
    <message>
        <source>oldest {days}</source>
        <translation type="unfinished">យូរ​បំផុត {days}</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation type="unfinished">មិន​ទាន់​ធ្លាប់​ផ្ញើ</translation>
    </message>
    <message>
        <source>last sent {when}</source>
        <translation type="unfinished">ផ្ញើ​ចុងក្រោយ {when}</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>Connection</source>
        <translation type="unfinished">ការតភ្ជាប់</translation>
    </message>
    <message>
        <source>What happened to this desk</source>
        <translation type="unfinished">អ្វី​ដែល​បាន​កើតឡើង​ចំពោះ​តុ​នេះ</translation>
    </message>
</context>
<context>
    <name>ConsentBox</name>
    <message>
        <source>Consent to share</source>
        <translation type="unfinished">ការយល់ព្រម​ចែករំលែក</translation>
    </message>
    <message>
        <source>The guardian agrees too: the client may be under 18</source>
        <translation type="unfinished">អាណាព្យាបាល​ក៏​យល់ព្រម​ដែរ៖ អតិថិជន​អាច​មាន​អាយុ​ក្រោម ១៨ ឆ្នាំ</translation>
    </message>
    <message>
        <source>Read the letter to the client first. The answer holds for this partner only.</source>
        <translation type="unfinished">សូម​អាន​លិខិត​ឱ្យ​អតិថិជន​ស្តាប់​ជាមុន។ ចម្លើយ​នេះ​សម្រាប់​តែ​ដៃគូ​នេះ​ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>The client&apos;s own word</source>
        <translation type="unfinished">ពាក្យ​របស់​អតិថិជន​ផ្ទាល់</translation>
    </message>
    <message>
        <source>How the client agreed</source>
        <translation type="unfinished">អតិថិជន​យល់ព្រម​តាម​របៀប​ណា</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished">អាណាព្យាបាល</translation>
    </message>
    <message>
        <source>The client agrees that this partner gets what the letter says</source>
        <translation type="unfinished">អតិថិជន​យល់ព្រម​ឱ្យ​ដៃគូ​នេះ​ទទួលបាន​ព័ត៌មាន​ក្នុង​លិខិត</translation>
    </message>
    <message>
        <source>The client agrees that {partner} gets what the letter says</source>
        <translation type="unfinished">អតិថិជន​យល់ព្រម​ឱ្យ {partner} ទទួលបាន​ព័ត៌មាន​ក្នុង​លិខិត</translation>
    </message>
    <message>
        <source>The client agreed before to share with {partner}, and that still holds.</source>
        <translation type="unfinished">អតិថិជន​បាន​យល់ព្រម​ចែករំលែក​ជាមួយ {partner} ពីមុន​មក ហើយ​ការយល់ព្រម​នោះ​នៅ​មាន​សុពលភាព។</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>Agrees</source>
        <translation type="unfinished">យល់ព្រម</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation type="unfinished">មិន​យល់ព្រម</translation>
    </message>
    <message>
        <source>Takes it back</source>
        <translation type="unfinished">ដក​ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished">ខ្មែរ</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished">អង់គ្លេស</translation>
    </message>
    <message>
        <source>I read the text aloud to the client</source>
        <translation type="unfinished">ខ្ញុំ​បាន​អាន​អត្ថបទ​ឱ្យ​អតិថិជន​ស្តាប់</translation>
    </message>
    <message>
        <source>The guardian agreed too (client under 18)</source>
        <translation type="unfinished">អាណាព្យាបាល​ក៏​បាន​យល់ព្រម​ដែរ (អតិថិជន​អាយុ​ក្រោម ១៨ ឆ្នាំ)</translation>
    </message>
    <message>
        <source>What the client says</source>
        <translation type="unfinished">ចម្លើយ​របស់​អតិថិជន</translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished">របៀប</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished">សាក្សី</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation type="unfinished">ភាសា​នៃ​អត្ថបទ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
    <message>
        <source>Choose what the client says</source>
        <translation type="unfinished">សូម​ជ្រើសរើស​ចម្លើយ​របស់​អតិថិជន</translation>
    </message>
    <message>
        <source>Choose how the client gave their word</source>
        <translation type="unfinished">សូម​ជ្រើសរើស​របៀប​ដែល​អតិថិជន​បាន​យល់ព្រម</translation>
    </message>
    <message>
        <source>Write who heard it</source>
        <translation type="unfinished">សូម​សរសេរ​ឈ្មោះ​អ្នក​ដែល​បាន​ឮ</translation>
    </message>
</context>
<context>
    <name>ConsentTicks</name>
    <message>
        <source>The guardian agreed too (client under 18)</source>
        <translation type="unfinished">អាណាព្យាបាល​ក៏​បាន​យល់ព្រម​ដែរ (អតិថិជន​អាយុ​ក្រោម ១៨ ឆ្នាំ)</translation>
    </message>
    <message>
        <source>How the client gave their word</source>
        <translation type="unfinished">របៀប​ផ្តល់​ការយល់ព្រម</translation>
    </message>
    <message>
        <source>The client agrees to</source>
        <translation type="unfinished">អតិថិជន​យល់ព្រម​ចំពោះ</translation>
    </message>
    <message>
        <source>Choose how the client gave their word</source>
        <translation type="unfinished">សូម​ជ្រើសរើស​របៀប​ដែល​អតិថិជន​ផ្តល់​ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Write who heard it</source>
        <translation type="unfinished">សូម​សរសេរ​ឈ្មោះ​សាក្សី</translation>
    </message>
</context>
<context>
    <name>ConsentsTab</name>
    <message>
        <source>Consents</source>
        <translation type="unfinished">ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Asked one by one; the client may say no, and may take a word back at any time.</source>
        <translation type="unfinished">សួរ​ម្តង​មួយៗ។ អតិថិជន​អាច​បដិសេធ ហើយ​អាច​ដក​ការយល់ព្រម​វិញ​នៅ​ពេលណា​ក៏​បាន។</translation>
    </message>
    <message>
        <source>Sharing with {partner}</source>
        <translation type="unfinished">ការចែករំលែក​ជាមួយ {partner}</translation>
    </message>
    <message>
        <source>Not yet asked</source>
        <translation type="unfinished">មិន​ទាន់​បាន​សួរ</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished">បាន​ដក​វិញ</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished">បាន​យល់ព្រម</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation type="unfinished">មិន​យល់ព្រម</translation>
    </message>
    <message>
        <source>read aloud</source>
        <translation type="unfinished">បាន​អាន​ឱ្យ​ស្តាប់</translation>
    </message>
    <message>
        <source>by the guardian</source>
        <translation type="unfinished">ដោយ​អាណាព្យាបាល</translation>
    </message>
    <message>
        <source>Record …</source>
        <translation type="unfinished">កត់ត្រា …</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation type="unfinished">ដក​វិញ …</translation>
    </message>
    <message>
        <source>The client&apos;s word is recorded.</source>
        <translation type="unfinished">បាន​កត់ត្រា​ចម្លើយ​របស់​អតិថិជន​ហើយ។</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>%n client(s)</source>
        <translation type="unfinished">អតិថិជន %n នាក់</translation>
    </message>
    <message>
        <source>%n session(s)</source>
        <translation type="unfinished">ការប្រឹក្សា %n លើក</translation>
    </message>
    <message>
        <source>%n referral(s)</source>
        <translation type="unfinished">ការបញ្ជូន %n</translation>
    </message>
    <message>
        <source>%n letter(s)</source>
        <translation type="unfinished">លិខិត %n ច្បាប់</translation>
    </message>
    <message>
        <source>The file with the records is damaged; this was found by looking at every page. What you see can still be read. Lock the desk and choose “Restore a copy” there, or call IT. Delete nothing.</source>
        <translation type="unfinished">ឯកសារ​កំណត់​ត្រា​ខូច តាម​ការ​ពិនិត្យ​គ្រប់​ទំព័រ។ អ្វី​ដែល​អ្នក​ឃើញ​នៅ​អាច​អាន​បាន។ សូម​ចាក់​សោ​តុ ហើយ​ជ្រើស «យក​ច្បាប់​ចម្លង​មក​ប្រើ​វិញ» ឬ​ហៅ​បុគ្គលិក​ព័ត៌មានវិទ្យា។ កុំ​លុប​អ្វី​ទាំងអស់។</translation>
    </message>
    <message>
        <source>Today&apos;s copy of the file could not be taken. You can go on working. {why}</source>
        <translation type="unfinished">មិន​អាច​ចម្លង​ឯកសារ​សម្រាប់​ថ្ងៃ​នេះ​បាន​ទេ។ អ្នក​អាច​បន្ត​ធ្វើ​ការ​បាន។ {why}</translation>
    </message>
    <message>
        <source>A month ago a copy of the file was tried last. Take a minute: Settings, “Try a copy”. A copy that nobody has opened may be one that nobody can open.</source>
        <translation type="unfinished">បាន​សាក​ច្បាប់​ចម្លង​ចុងក្រោយ​មួយ​ខែ​មុន។ សូម​ចំណាយ​មួយ​នាទី៖ ការ​កំណត់ «សាក​ច្បាប់​ចម្លង»។ ច្បាប់​ចម្លង​ដែល​គ្មាន​អ្នក​ធ្លាប់​បើក អាច​ជា​ច្បាប់​ដែល​គ្មាន​អ្នក​ណា​បើក​បាន។</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Waiting now</source>
        <translation type="unfinished">កំពុង​រង់ចាំ</translation>
    </message>
    <message>
        <source>Served today</source>
        <translation type="unfinished">បាន​បម្រើ​ថ្ងៃ​នេះ</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation type="unfinished">ការណាត់ជួប</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation type="unfinished">ត្រូវ​តាមដាន</translation>
    </message>
    <message>
        <source>longest {time}</source>
        <translation type="unfinished">យូរ​បំផុត {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n new registration(s)</source>
        <translation type="unfinished">
            <numerusform>ចុះឈ្មោះ​ថ្មី %n នាក់</numerusform>
            <numerusform>ចុះឈ្មោះ​ថ្មី %n នាក់</numerusform>
        </translation>
    </message>
    <message>
        <source>next at {time}</source>
        <translation type="unfinished">បន្ទាប់​ម៉ោង {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation type="unfinished">
            <numerusform>ហួស​កំណត់ %n</numerusform>
            <numerusform>ហួស​កំណត់ %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program had a problem</source>
        <translation type="unfinished">កម្មវិធី​មាន​បញ្ហា</translation>
    </message>
    <message>
        <source>Your last saved work is safe on this computer. You can carry on; if the problem comes back, close the app and start it again.</source>
        <translation type="unfinished">ការងារ​ដែល​អ្នក​បាន​រក្សាទុក​ចុងក្រោយ​មាន​សុវត្ថិភាព​ក្នុង​កុំព្យូទ័រ​នេះ។ អ្នក​អាច​បន្ត​ធ្វើ​ការ បើ​បញ្ហា​កើតឡើង​ម្ដង​ទៀត សូម​បិទ​កម្មវិធី ហើយ​បើក​ឡើងវិញ។</translation>
    </message>
    <message>
        <source>For support (no personal facts are in it):</source>
        <translation type="unfinished">សម្រាប់​អ្នក​ជួយ​បច្ចេកទេស (គ្មាន​ព័ត៌មាន​ផ្ទាល់ខ្លួន)៖</translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation type="unfinished">របាយការណ៍​សម្រាប់​អ្នក​ជួយ​បច្ចេកទេស</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation type="unfinished">បន្ត​ធ្វើ​ការ</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished">ចម្លង​របាយការណ៍</translation>
    </message>
    <message>
        <source>Close the app</source>
        <translation type="unfinished">បិទ​កម្មវិធី</translation>
    </message>
</context>
<context>
    <name>DaysCard</name>
    <message>
        <source>Working days</source>
        <translation type="unfinished">ថ្ងៃ​ធ្វើ​ការ</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished">បិទ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">បើក</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation type="unfinished">បន្ថែម​ថ្ងៃ​នេះ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">ថ្ងៃ</translation>
    </message>
    <message>
        <source>The centre is</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">មូលហេតុ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">ដក​ចេញ</translation>
    </message>
    <message>
        <source>Nobody works on Saturdays, Sundays and public holidays. The next ones: {days}.</source>
        <translation type="unfinished">ថ្ងៃសៅរ៍ ថ្ងៃអាទិត្យ និង​ថ្ងៃ​ឈប់សម្រាក​សាធារណៈ មិន​ធ្វើការ​ទេ។ ថ្ងៃ​ឈប់សម្រាក​ខាងមុខ៖ {days}។</translation>
    </message>
    <message>
        <source>Some of them are expected, not yet decreed.</source>
        <translation type="unfinished">ថ្ងៃ​ខ្លះ​គ្រាន់តែ​រំពឹងទុក មិន​ទាន់​មាន​អនុក្រឹត្យ​ទេ។</translation>
    </message>
    <message>
        <source>Add a day when a decree moves one, or when the centre itself is closed.</source>
        <translation type="unfinished">បន្ថែម​ថ្ងៃ​មួយ នៅពេល​អនុក្រឹត្យ​ប្តូរ​ថ្ងៃ ឬ​មជ្ឈមណ្ឌល​បិទ​ដោយ​ខ្លួន​ឯង។</translation>
    </message>
    <message>
        <source>Saved on this computer.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ក្នុង​កុំព្យូទ័រ​នេះ។</translation>
    </message>
</context>
<context>
    <name>DeskForm</name>
    <message>
        <source>Khmer</source>
        <translation type="unfinished">ខ្មែរ</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished">អង់គ្លេស</translation>
    </message>
    <message>
        <source>Letter of this desk</source>
        <translation type="unfinished">អក្សរ​តុ​នេះ</translation>
    </message>
    <message>
        <source>A for the first computer, B for the second …</source>
        <translation type="unfinished">A សម្រាប់​កុំព្យូទ័រ​ទី​មួយ B សម្រាប់​ទី​ពីរ …</translation>
    </message>
    <message>
        <source>Language of this desk</source>
        <translation type="unfinished">ភាសា​របស់​តុ​នេះ</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">ឈ្មោះ​របស់​អ្នក</translation>
    </message>
    <message>
        <source>you become the manager of this desk</source>
        <translation type="unfinished">អ្នក​ក្លាយជា​អ្នកគ្រប់គ្រង​តុ​នេះ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់</translation>
    </message>
    <message>
        <source>8 characters or more</source>
        <translation type="unfinished">៨ តួ​អក្សរ ឬ​ច្រើន​ជាង</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​ដដែល​ម្តង​ទៀត</translation>
    </message>
    <message>
        <source>There is no way round a lost password but the recovery sheet of the next step: print it and lock it away.</source>
        <translation type="unfinished">បើ​បាត់​ពាក្យ​សម្ងាត់ មាន​តែ​សន្លឹក​សង្គ្រោះ​នៃ​ជំហាន​បន្ទាប់​ប៉ុណ្ណោះ​ដែល​អាច​ជួយ​បាន៖ សូម​បោះពុម្ព ហើយ​ចាក់សោ​ទុក។</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>This PC&apos;s data was restored from an earlier copy. What was sent since then comes back from the central server. Nothing is lost.</source>
        <translation type="unfinished">ទិន្នន័យ​របស់​កុំព្យូទ័រ​នេះ​ត្រូវបាន​ស្តារ​ពី​ច្បាប់​ចម្លង​មុន។ អ្វី​ដែល​បាន​ផ្ញើ​តាំងពី​ពេល​នោះ​មក នឹង​ត្រឡប់​មកវិញ​ពី​ម៉ាស៊ីន​មេ​កណ្តាល។ គ្មាន​អ្វី​បាត់បង់​ទេ។</translation>
    </message>
    <message>
        <source>Another computer was desk {letter} before this one. What it had sent comes from the central server. Nothing is lost.</source>
        <translation type="unfinished">មាន​កុំព្យូទ័រ​មួយ​ទៀត​ជា​តុ {letter} មុន​កុំព្យូទ័រ​នេះ។ អ្វី​ដែល​វា​បាន​ផ្ញើ នឹង​មកពី​ម៉ាស៊ីន​មេ​កណ្តាល។ គ្មាន​អ្វី​បាត់បង់​ទេ។</translation>
    </message>
    <message>
        <source>Two copies of this desk gave the same number to two records: {numbers}. Nothing is lost. Check whose papers bear it, and tell the head of the centre.</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​ពីរ​នៃ​តុ​នេះ បាន​ផ្តល់​លេខ​ដូចគ្នា​ដល់​កំណត់​ត្រា​ពី​រ៖ {numbers}។ គ្មាន​អ្វី​បាត់បង់​ទេ។ សូម​ពិនិត្យមើល​ថា​លេខ​នោះ​នៅលើ​ក្រដាស​របស់​អ្នកណា ហើយ​ប្រាប់​ប្រធាន​មជ្ឈមណ្ឌល។</translation>
    </message>
    <message>
        <source>The central server was put back to an older copy. Your work is being sent again.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​ត្រូវបាន​ស្ដារ​ទៅ​ច្បាប់​ចម្លង​ចាស់​ជាង​មុន។ ការងារ​របស់​អ្នក​កំពុង​ត្រូវបាន​ផ្ញើ​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>The central server was put back to a copy of {date}. Your work from then on is being sent again.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​ត្រូវបាន​ស្ដារ​ទៅ​ច្បាប់​ចម្លង​ថ្ងៃ {date}។ ការងារ​របស់​អ្នក​ចាប់ពី​ពេល​នោះ​មក​កំពុង​ត្រូវបាន​ផ្ញើ​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>%n change(s) wait again until they arrive. Nothing is lost.</source>
        <translation type="unfinished">ការកែប្រែ %n រង់ចាំ​ម្ដង​ទៀត​រហូតដល់​ទៅដល់។ គ្មាន​អ្វី​បាត់បង់​ទេ។</translation>
    </message>
    <message>
        <source>%n record(s) here differed from the central server&apos;s and were put right. Nothing is lost.</source>
        <translation type="unfinished">កំណត់​ត្រា %n នៅ​ទីនេះ​ខុសពី​ម៉ាស៊ីន​មេ​កណ្ដាល ហើយ​ត្រូវបាន​កែ​ឱ្យ​ត្រូវ។ គ្មាន​អ្វី​បាត់បង់​ទេ។</translation>
    </message>
    <message>
        <source>%n record(s) in this file were damaged and were made anew from their history. Nothing is lost. If this happens again, have the disk of this PC looked at.</source>
        <translation type="unfinished">កំណត់​ត្រា %n ក្នុង​ឯកសារ​នេះ​បាន​ខូច ហើយ​ត្រូវបាន​ធ្វើ​ឡើងវិញ​ពី​ប្រវត្តិ​របស់​វា។ គ្មាន​អ្វី​បាត់បង់​ទេ។ បើ​កើតឡើង​ម្ដងទៀត សូម​ឱ្យ​គេ​ពិនិត្យ​ថាស​របស់​កុំព្យូទ័រ​នេះ។</translation>
    </message>
    <message>
        <source>New numbers were given to %n change(s).</source>
        <translation type="unfinished">ការផ្លាស់ប្តូរ %n ត្រូវបាន​ផ្តល់​លេខ​ថ្មី។</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is {by} ahead. Nothing is lost, but the dates on papers are wrong. Set the clock.</source>
        <translation type="unfinished">នាឡិកា​របស់​កុំព្យូទ័រ​នេះ​ដើរ​លឿន {by}។ គ្មាន​អ្វី​បាត់បង់​ទេ ប៉ុន្តែ​កាលបរិច្ឆេទ​នៅលើ​ក្រដាស​ខុស។ សូម​កែ​នាឡិកា។</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is {by} behind. Nothing is lost, but the dates on papers are wrong. Set the clock.</source>
        <translation type="unfinished">នាឡិកា​របស់​កុំព្យូទ័រ​នេះ​ដើរ​យឺត {by}។ គ្មាន​អ្វី​បាត់បង់​ទេ ប៉ុន្តែ​កាលបរិច្ឆេទ​នៅលើ​ក្រដាស​ខុស។ សូម​កែ​នាឡិកា។</translation>
    </message>
</context>
<context>
    <name>Desks</name>
    <message>
        <source>the central office, at the client’s request</source>
        <translation type="unfinished">ការិយាល័យ​កណ្ដាល តាម​សំណើ​របស់​អតិថិជន</translation>
    </message>
    <message>
        <source>the central server</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល</translation>
    </message>
    <message>
        <source>desk {desk}</source>
        <translation type="unfinished">តុ {desk}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Help about this</source>
        <translation type="unfinished">ជំនួយ​អំពី​រឿង​នេះ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">បោះបង់</translation>
    </message>
</context>
<context>
    <name>Difficulties</name>
    <message>
        <source>Counts as a person with disability: one answer or more is “a lot” or “cannot do”.</source>
        <translation type="unfinished">រាប់​ជា​ជន​មាន​ពិការ​ភាព៖ ចម្លើយ​មួយ​ឬ​ច្រើន​គឺ «ពិបាក​ខ្លាំង» ឬ «មិន​អាច​ធ្វើ​បាន»។</translation>
    </message>
    <message>
        <source>Does not count as a person with disability by these answers.</source>
        <translation type="unfinished">តាម​ចម្លើយ​ទាំង​នេះ មិន​រាប់​ជា​ជន​មាន​ពិការភាព​ទេ។</translation>
    </message>
    <message>
        <source>Not known yet: fewer than six questions are answered.</source>
        <translation type="unfinished">មិន​ទាន់​ដឹង៖ សំណួរ​ទាំង​ប្រាំមួយ​មិន​ទាន់​បាន​ឆ្លើយ​គ្រប់​ទេ។</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>Everybody&apos;s</source>
        <translation type="unfinished">របស់​ទាំងអស់​គ្នា</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished">របស់​ខ្ញុំ</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished">បង្ហាញ​បន្ថែម</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation type="unfinished">ការតាមដាន</translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished">ដល់​កំណត់</translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished">អតិថិជន</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">អ្វី</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation type="unfinished">មួយ​ណា​ខ្លះ</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished">របស់​អ្នកណា</translation>
    </message>
    <message>
        <source>To do now</source>
        <translation type="unfinished">ត្រូវ​ធ្វើ​ឥឡូវ</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished">ហួស​កំណត់</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">ថ្ងៃ​នេះ</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation type="unfinished">ពេល​ខាងមុខ</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation type="unfinished">
            <numerusform>ហួស​កំណត់ %n ថ្ងៃ</numerusform>
            <numerusform>ហួស​កំណត់ %n ថ្ងៃ</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft, not yet saved</source>
        <translation type="unfinished">សេចក្តីព្រាង មិន​ទាន់​រក្សាទុក</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation type="unfinished">មិន​មាន​អ្វី​គ្រោង​ទុក​ទេ</translation>
    </message>
    <message>
        <source>What is agreed in sessions, referrals and placements comes here by itself.</source>
        <translation type="unfinished">អ្វី​ដែល​បាន​ព្រមព្រៀង​ក្នុង​ការប្រឹក្សា ការបញ្ជូន និង​ការចូល​ធ្វើ​ការ មក​នៅ​ទីនេះ​ដោយ​ស្វ័យប្រវត្តិ។</translation>
    </message>
    <message>
        <source>Nothing is due. Good.</source>
        <translation type="unfinished">មិន​មាន​អ្វី​ដល់​កំណត់​ទេ។ ល្អ​ណាស់។</translation>
    </message>
    <message>
        <source>Look at “Coming” for what is due next.</source>
        <translation type="unfinished">សូម​មើល “ពេល​ខាងមុខ” សម្រាប់​អ្វី​ដែល​នឹង​ដល់​កំណត់។</translation>
    </message>
</context>
<context>
    <name>DuplicateCard</name>
    <message>
        <source>Last here {day}</source>
        <translation type="unfinished">មក​ចុងក្រោយ {day}</translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message>
        <source>Could be the same person</source>
        <translation type="unfinished">អាច​ជា​មនុស្ស​តែ​មួយ</translation>
    </message>
    <message>
        <source>Already on file?</source>
        <translation type="unfinished">មាន​ក្នុង​បញ្ជី​ហើយ​ឬ​នៅ?</translation>
    </message>
    <message>
        <source>Keep typing. Nothing is merged unless you say so.</source>
        <translation type="unfinished">អ្នក​អាច​បន្ត​បំពេញ។ ប្រព័ន្ធ​មិន​បញ្ចូល​គ្នា​ដោយ​ស្វ័យប្រវត្តិ​ទេ។</translation>
    </message>
    <message>
        <source>People on this computer who are like the one you type appear here.</source>
        <translation type="unfinished">អ្នក​ដែល​មាន​ក្នុង​កុំព្យូទ័រ​នេះ ហើយ​ស្រដៀង​នឹង​អ្នក​ដែល​កំពុង​បំពេញ នឹង​បង្ហាញ​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>Strong match</source>
        <translation type="unfinished">ស្រដៀង​ខ្លាំង</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished">អាច​ស្រដៀង</translation>
    </message>
    <message>
        <source>Open this file</source>
        <translation type="unfinished">បើក​ឯកសារ​នេះ</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished">មិន​មែន​ទេ</translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>Other centres of {name}</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​ផ្សេង​របស់ {name}</translation>
    </message>
    <message>
        <source>Also serves at</source>
        <translation type="unfinished">បម្រើការ​នៅ​មជ្ឈមណ្ឌល​ផ្សេង</translation>
    </message>
    <message>
        <source>Codes or names of centres, with a comma between; empty for none. The head there lets them in.</source>
        <translation type="unfinished">លេខ​កូដ ឬ​ឈ្មោះ​មជ្ឈមណ្ឌល ដាក់​ក្បៀស​នៅ​ចន្លោះ ទុក​ទទេ​បើ​គ្មាន។ ប្រធាន​មជ្ឈមណ្ឌល​នោះ​ជា​អ្នក​ឱ្យ​ចូល។</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
</context>
<context>
    <name>EndedDraft</name>
    <message>
        <source>{name} moved to centre {centre}: the draft about them can no longer be saved here.</source>
        <translation type="unfinished">{name} បាន​ផ្លាស់​ទៅ​មជ្ឈមណ្ឌល {centre}៖ សេចក្តីព្រាង​អំពី​គាត់​មិន​អាច​រក្សាទុក​នៅ​ទីនេះ​ទៀត​ទេ។</translation>
    </message>
    <message>
        <source>A draft about a client whose data were erased: it can no longer be saved.</source>
        <translation type="unfinished">សេចក្តីព្រាង​អំពី​អតិថិជន​ដែល​ទិន្នន័យ​ត្រូវបាន​លុប៖ មិន​អាច​រក្សាទុក​ទៀត​ទេ។</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished">ទុកចោល</translation>
    </message>
    <message>
        <source>The draft is put away.</source>
        <translation type="unfinished">បាន​ទុក​សេចក្តីព្រាង​ចោល។</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Place of work</source>
        <translation type="unfinished">ទីកន្លែង​ធ្វើការ</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation type="unfinished">បន្ថែម​ឯកសារ</translation>
    </message>
    <message>
        <source>Add a school or course</source>
        <translation type="unfinished">បន្ថែម​សាលា ឬ​វគ្គ​សិក្សា</translation>
    </message>
    <message>
        <source>Add a job</source>
        <translation type="unfinished">បន្ថែម​ការងារ</translation>
    </message>
    <message>
        <source>Add a skill</source>
        <translation type="unfinished">បន្ថែម​ជំនាញ</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation type="unfinished">បន្ថែម​ភាសា</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation type="unfinished">ដក​ចេញ​ពី​បញ្ជី</translation>
    </message>
    <message>
        <source>Not held, or pledged to a lender</source>
        <translation type="unfinished">មិន​មាន​នៅក្នុង​ដៃ ឬ​ដាក់​បញ្ចាំ​នៅ​ម្ចាស់​បំណុល</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>All of it was changed. Save again.</source>
        <translation type="unfinished">បាន​កែ​ទាំងអស់​ហើយ។ សូម​រក្សាទុក​ម្តង​ទៀត។</translation>
    </message>
    <message numerus="yes">
        <source>There are %n problem(s)</source>
        <translation type="unfinished">
            <numerusform>មាន​បញ្ហា %n</numerusform>
            <numerusform>មាន​បញ្ហា %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This is no longer here: {name}. Somebody may have removed it. Search for it again.</source>
        <translation type="unfinished">មិន​មាន​នៅ​ទីនេះ​ទៀត​ទេ៖ {name}។ ប្រហែលជា​មាន​គេ​ដក​ចេញ។ សូម​ស្វែងរក​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>“{field}” is not a field of the record. Nothing was saved. Check the name of the field.</source>
        <translation type="unfinished">«{field}» មិន​មែន​ជា​ប្រអប់​នៃ​កំណត់​ត្រា​ទេ។ មិន​បាន​រក្សាទុក​អ្វី​ទេ។ សូម​ពិនិត្យ​ឈ្មោះ​ប្រអប់។</translation>
    </message>
    <message>
        <source>{field} is needed. Fill it in and save again.</source>
        <translation type="unfinished">{field} ត្រូវតែ​មាន។ សូម​បំពេញ ហើយ​រក្សាទុក​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>Stopped as you asked. Nothing was changed.</source>
        <translation type="unfinished">បាន​ឈប់​តាម​សំណើ​របស់​អ្នក។ គ្មាន​អ្វី​ត្រូវបាន​កែ​ទេ។</translation>
    </message>
    <message>
        <source>{field}: a sign stands without its letter (“{piece}”). Type this word again.</source>
        <translation type="unfinished">{field}៖ មាន​សញ្ញា​ដោយ​គ្មាន​អក្សរ («{piece}»)។ សូម​វាយ​ពាក្យ​នេះ​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>{field}: “{piece}” is in an old Khmer font (Limon, ABC). Type it again with the Khmer Unicode keyboard (NiDA), or convert the old document to Unicode first.</source>
        <translation type="unfinished">{field}៖ «{piece}» ជា​ពុម្ព​អក្សរ​ខ្មែរ​ចាស់ (Limon, ABC)។ សូម​វាយ​ម្តង​ទៀត​ដោយ​ក្តារ​ចុច​ខ្មែរ​យូនី​កូដ (NiDA) ឬ​បម្លែង​ឯកសារ​ចាស់​ទៅជា​យូនី​កូដ​ជាមុន​សិន។</translation>
    </message>
    <message>
        <source>{field}: “{value}” has no Khmer letter. Type it with the Khmer Unicode keyboard (NiDA), or in the box for Latin letters.</source>
        <translation type="unfinished">{field}៖ «{value}» គ្មាន​អក្សរ​ខ្មែរ​ទេ។ សូម​វាយ​ដោយ​ក្តារ​ចុច​ខ្មែរ​យូនី​កូដ (NiDA) ឬ​ក្នុង​ប្រអប់​សម្រាប់​អក្សរ​ឡាតាំង។</translation>
    </message>
    <message>
        <source>{field}: “{value}” has no Latin letter. Type it in Latin letters, or in the box for Khmer.</source>
        <translation type="unfinished">{field}៖ «{value}» គ្មាន​អក្សរ​ឡាតាំង​ទេ។ សូម​វាយ​ជា​អក្សរ​ឡាតាំង ឬ​ក្នុង​ប្រអប់​សម្រាប់​អក្សរ​ខ្មែរ។</translation>
    </message>
    <message>
        <source>The name and the password do not belong together. Try again, or ask the manager of this desk to set a new password.</source>
        <translation type="unfinished">ឈ្មោះ និង​ពាក្យ​សម្ងាត់​មិន​ត្រូវ​គ្នា​ទេ។ សូម​ព្យាយាម​ម្ដង​ទៀត ឬ​សុំ​ប្រធាន​កំណត់​ពាក្យ​សម្ងាត់​ថ្មី។</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait {seconds} seconds and try again, or ask the manager of this desk to set a new one.</source>
        <translation type="unfinished">បាន​វាយ​ពាក្យ​សម្ងាត់​ខុស​ច្រើន​ដង​ពេក។ សូម​រង់ចាំ {seconds} វិនាទី ហើយ​ព្យាយាម​ម្ដង​ទៀត ឬ​សុំ​ប្រធាន​កំណត់​ពាក្យ​សម្ងាត់​ថ្មី។</translation>
    </message>
    <message>
        <source>{name} is suspended, so this desk does not open for them. What they saved or typed is kept. The head of the centre can let them in again with a new password.</source>
        <translation type="unfinished">{name} ត្រូវបាន​ផ្អាក ដូច្នេះ​តុ​នេះ​មិន​បើក​ឲ្យ​គាត់​ទេ។ អ្វី​ដែល​គាត់​បាន​រក្សាទុក ឬ​បាន​វាយ នៅ​រក្សាទុក​ដដែល។ ប្រធាន​មជ្ឈមណ្ឌល​អាច​ឲ្យ​គាត់​ចូល​វិញ​បាន ដោយ​កំណត់​ពាក្យ​សម្ងាត់​ថ្មី។</translation>
    </message>
    <message>
        <source>The lunar calendar of this app begins on {first}; {value} is before that.</source>
        <translation type="unfinished">ប្រតិទិន​ចន្ទ​គតិ​របស់​កម្មវិធី​នេះ​ចាប់ពី {first} ហើយ {value} នៅមុន​នោះ។</translation>
    </message>
    <message>
        <source>The keys of this desk cannot be read. The records are still there, locked. Do not delete anything; restore the keys from the backup, or call support.</source>
        <translation type="unfinished">មិន​អាច​អាន​សោ​របស់​តុ​នេះ​បាន​ទេ។ កំណត់​ត្រា​នៅ​មាន ដោយ​ជាប់​សោ។ សូម​កុំ​លុប​អ្វី ត្រូវ​យក​សោ​ពី​ច្បាប់​ចម្លង​មកវិញ ឬ​ហៅ​អ្នក​ជួយ​បច្ចេកទេស។</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Take at least {shortest} characters, and not a common word.</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​នេះ​ងាយ​ទាយ​ពេក។ សូម​ប្រើ​យ៉ាងតិច {shortest} តួ​អក្សរ ហើយ​មិន​មែន​ជា​ពាក្យ​ទូទៅ។</translation>
    </message>
    <message>
        <source>The desk is locked. Your work is safe. Sign in to go on.</source>
        <translation type="unfinished">តុ​បាន​ចាក់សោ។ ការងារ​របស់​អ្នក​មាន​សុវត្ថិភាព។ សូម​ចូល​ដើម្បី​បន្ត។</translation>
    </message>
    <message>
        <source>This desk is not set up yet. Choose “Set up this desk”.</source>
        <translation type="unfinished">តុ​នេះ​មិន​ទាន់​បាន​រៀបចំ​ទេ។ សូម​ជ្រើស «រៀបចំ​តុ​នេះ»។</translation>
    </message>
    <message>
        <source>This desk is already set up; its records are safe. Sign in instead.</source>
        <translation type="unfinished">តុ​នេះ​បាន​រៀបចំ​រួចហើយ កំណត់​ត្រា​មាន​សុវត្ថិភាព។ សូម​ចូល​ប្រើ។</translation>
    </message>
    <message>
        <source>The records were written by a newer version of this app. They are safe. Install the newer version to open them.</source>
        <translation type="unfinished">កំណត់​ត្រា​ត្រូវបាន​សរសេរ​ដោយ​កម្មវិធី​ជំនាន់​ថ្មី​ជាង​នេះ។ កំណត់​ត្រា​មាន​សុវត្ថិភាព។ សូម​ដំឡើង​ជំនាន់​ថ្មី​ដើម្បី​បើក។</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved. What was saved before is safe. Free some space and save again.</source>
        <translation type="unfinished">ថាស​ពេញ ដូច្នេះ​មិន​បាន​រក្សាទុក​ទេ។ អ្វី​ដែល​បាន​រក្សាទុក​ពីមុន​មាន​សុវត្ថិភាព។ សូម​បង្កើន​ទំហំ​ទំនេរ ហើយ​រក្សាទុក​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>Another program is using the records just now, so this was not saved. Wait a moment and try again.</source>
        <translation type="unfinished">កម្មវិធី​ផ្សេង​កំពុង​ប្រើ​កំណត់​ត្រា ដូច្នេះ​មិន​បាន​រក្សាទុក​ទេ។ សូម​រង់ចាំ​បន្តិច ហើយ​ព្យាយាម​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>The file with the records is damaged. Stop working here and restore the last backup; call support if you need help.</source>
        <translation type="unfinished">ឯកសារ​កំណត់​ត្រា​ខូច។ សូម​ឈប់​ធ្វើការ​នៅ​ទីនេះ ហើយ​យក​ច្បាប់​ចម្លង​ចុងក្រោយមក​ប្រើ​វិញ សូម​ហៅ​អ្នក​ជួយ​បច្ចេកទេស​បើ​ត្រូវការ។</translation>
    </message>
    <message>
        <source>The records may be read but not written, so this was not saved. Ask IT to give this computer&apos;s user the right to write.</source>
        <translation type="unfinished">កំណត់​ត្រា​អាច​អាន​បាន តែ​សរសេរ​មិន​បាន ដូច្នេះ​មិន​បាន​រក្សាទុក​ទេ។ សូម​សុំ​ផ្នែក​បច្ចេកទេស​ផ្ដល់​សិទ្ធិ​សរសេរ។</translation>
    </message>
    <message>
        <source>The app is already open on this computer. Use the window that is open.</source>
        <translation type="unfinished">កម្មវិធី​បាន​បើក​រួចហើយ​ក្នុង​កុំព្យូទ័រ​នេះ។ សូម​ប្រើ​ផ្ទាំង​ដែល​បើក​រួច។</translation>
    </message>
    <message>
        <source>The folder {folder} is on a network or is copied to a cloud. A power cut could damage the records there. Choose a folder on this computer&apos;s own disk.</source>
        <translation type="unfinished">ថត {folder} ស្ថិត​នៅលើ​បណ្ដាញ ឬ​ត្រូវបាន​ចម្លង​ទៅ​អ៊ីនធឺណិត។ ពេល​ដាច់​ភ្លើង កំណត់​ត្រា​អាច​ខូច។ សូម​ជ្រើស​ថត​លើ​ថាស​របស់​កុំព្យូទ័រ​នេះ។</translation>
    </message>
    <message>
        <source>The file with the records is not in its folder. Look whether it was moved, or restore the last backup.</source>
        <translation type="unfinished">ឯកសារ​កំណត់ត្រា​មិន​នៅក្នុង​ថត​របស់​វា​ទេ។ សូម​មើល​ថា​តើ​មាន​គេ​ផ្លាស់ទី​វា​ឬ​ទេ ឬ​យក​ច្បាប់​ចម្លង​ចុងក្រោយមក​ប្រើ​វិញ។</translation>
    </message>
    <message>
        <source>{name} is not a copy of a desk. Choose a copy that this app has made.</source>
        <translation type="unfinished">{name} មិន​មែន​ជា​ច្បាប់​ចម្លង​នៃ​តុ​ទេ។ សូម​ជ្រើស​ច្បាប់​ចម្លង​ដែល​កម្មវិធី​នេះ​បាន​ធ្វើ។</translation>
    </message>
    <message>
        <source>This copy is damaged: it is not what it was when it was made. Nothing was changed here. Take another copy.</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​នេះ​ខូច៖ វា​មិន​ដូច​ពេល​ដែល​បាន​ធ្វើ​ទេ។ គ្មាន​អ្វី​ត្រូវ​បាន​ប្ដូរ​នៅ​ទីនេះ​ទេ។ សូម​យក​ច្បាប់​ផ្សេង។</translation>
    </message>
    <message>
        <source>This copy is from before the desk got a new key, and opens only with the passwords of that time. Make a new copy and try that one.</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​នេះ​មាន​មុន​ពេល​តុ​ទទួល​សោ​ថ្មី ហើយ​បើក​បាន​តែ​ដោយ​ពាក្យ​សម្ងាត់​នៅ​ពេល​នោះ។ សូម​ចម្លង​ថ្មី ហើយ​សាក​ច្បាប់​នោះ។</translation>
    </message>
    <message>
        <source>The disk did not answer properly, so this was not saved. What was saved before is safe. Try again; if it happens again, make a backup and call support.</source>
        <translation type="unfinished">ថាស​មិន​ឆ្លើយតប​ត្រឹមត្រូវ ដូច្នេះ​មិន​បាន​រក្សាទុក​ទេ។ អ្វី​ដែល​បាន​រក្សាទុក​ពីមុន​មាន​សុវត្ថិភាព។ សូម​ព្យាយាម​ម្ដង​ទៀត បើ​កើតឡើង​ទៀត សូម​ចម្លង​ទុក ហើយ​ហៅ​អ្នក​ជួយ​បច្ចេកទេស។</translation>
    </message>
    <message>
        <source>The letter cannot be printed with the sign “{character}” ({code_point}). Replace this sign and print again.</source>
        <translation type="unfinished">មិន​អាច​បោះពុម្ព​លិខិត​ដែល​មាន​សញ្ញា «{character}» ({code_point}) បាន​ទេ។ សូម​ប្ដូរ​សញ្ញា​នេះ ហើយ​បោះពុម្ព​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>There is nothing to print on this paper yet. Keep the session or agree the appointment first, then print again.</source>
        <translation type="unfinished">មិន​ទាន់​មាន​អ្វី​ត្រូវ​បោះពុម្ព​លើ​ក្រដាស​នេះ​ទេ។ សូម​កត់ត្រា​ការប្រឹក្សា ឬ​កំណត់​ការ​ណាត់ជួប​ជាមុន​សិន រួច​បោះពុម្ព​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>The birth date {value} cannot be right. Check the day, the month and the year; the year alone is enough.</source>
        <translation type="unfinished">ថ្ងៃ​កំណើត {value} មិន​ត្រឹមត្រូវ​ទេ។ សូម​ពិនិត្យ​ថ្ងៃ ខែ ឆ្នាំ ដឹង​តែ​ឆ្នាំ​ក៏​បាន។</translation>
    </message>
    <message>
        <source>“{value}” cannot be a phone number in Cambodia. Check it, for example 012 345 678; start a foreign number with + and its country.</source>
        <translation type="unfinished">«{value}» មិន​មែន​ជា​លេខ​ទូរស័ព្ទ​នៅ​កម្ពុជា​ទេ។ សូម​ពិនិត្យ ឧទាហរណ៍ 012 345 678 លេខ​បរទេស​ត្រូវ​ចាប់ផ្ដើម​ដោយ + និង​លេខ​ប្រទេស។</translation>
    </message>
    <message>
        <source>A family name and a given name are needed, in Khmer or in Latin letters.</source>
        <translation type="unfinished">ត្រូវ​មាន​នាម​ត្រកូល និង​នាម​ខ្លួន ជា​អក្សរ​ខ្មែរ ឬ​អក្សរ​ឡាតាំង។</translation>
    </message>
    <message>
        <source>This client moved to centre {centre}. Nothing was saved. Their file is changed there only: tell the colleagues there what you know.</source>
        <translation type="unfinished">អតិថិជន​នេះ​បាន​ផ្លាស់​ទៅ​មជ្ឈមណ្ឌល {centre}។ មិន​បាន​រក្សាទុក​អ្វី​ទេ។ ឯកសារ​របស់​គេ​អាច​កែ​បាន​តែ​នៅ​ទីនោះ។ សូម​ប្រាប់​សហការី​នៅ​ទីនោះ​នូវ​អ្វី​ដែល​អ្នក​ដឹង។</translation>
    </message>
    <message>
        <source>The data of this client were erased on request on {on}. Nothing was saved: nothing of them is kept here any more, and their number is never given again.</source>
        <translation type="unfinished">ទិន្នន័យ​របស់​អតិថិជន​នេះ​ត្រូវបាន​លុប​តាម​សំណើ​នៅ {on}។ មិន​បាន​រក្សាទុក​អ្វី​ទេ៖ នៅ​ទីនេះ​លែង​រក្សាទុក​អ្វី​អំពី​គេ​ទៀត ហើយ​លេខ​របស់​គេ​នឹង​មិន​ត្រូវ​ផ្ដល់​ឱ្យ​នរណា​ទៀត​ទេ។</translation>
    </message>
    <message>
        <source>The move is sent, so it can no longer be taken back here. Ask the colleagues of centre {centre} to move the client back.</source>
        <translation type="unfinished">ការផ្លាស់ប្តូរ​បាន​ផ្ញើ​ហើយ ដូច្នេះ​មិន​អាច​ដក​មកវិញ​ពី​ទីនេះ​ទេ។ សូម​សុំ​សហការី​នៅ​មជ្ឈមណ្ឌល {centre} ផ្លាស់​អតិថិជន​មកវិញ។</translation>
    </message>
    <message>
        <source>Desk {desk} moved this client and has not sent it yet: only that desk can take the move back.</source>
        <translation type="unfinished">តុ {desk} បាន​ផ្លាស់​អតិថិជន​នេះ ហើយ​មិន​ទាន់​បាន​ផ្ញើ​ទេ៖ មាន​តែ​តុ​នោះ​ទេ​ដែល​អាច​ដក​ការផ្លាស់ប្តូរ​មកវិញ​បាន។</translation>
    </message>
    <message>
        <source>“{value}” is no other centre that this desk knows. Choose one of the list, or type its code.</source>
        <translation type="unfinished">តុ​នេះ​មិន​ស្គាល់ «{value}» ថា​ជា​មជ្ឈមណ្ឌល​ផ្សេង​ទេ។ សូម​ជ្រើស​ពី​បញ្ជី ឬ​វាយ​លេខ​កូដ​របស់​វា។</translation>
    </message>
    <message>
        <source>This person can no longer be taken back here: open the file and change its status there.</source>
        <translation type="unfinished">មិន​អាច​ដក​បុគ្គល​នេះ​ចេញ​ពី​ទីនេះ​បាន​ទៀត​ទេ៖ សូម​បើក​ឯកសារ ហើយ​ប្តូរ​ស្ថានភាព​នៅ​ទីនោះ។</translation>
    </message>
    <message>
        <source>Something was done with it since, so it can no longer be undone here. Nothing was changed.</source>
        <translation type="unfinished">មាន​ការងារ​ថ្មី​លើ​កំណត់ត្រា​នេះ​ហើយ ដូច្នេះ​មិន​អាច​ដក​វិញ​នៅ​ទីនេះ​បាន​ទៀត​ទេ។ គ្មាន​អ្វី​ត្រូវ​បាន​ផ្លាស់ប្តូរ​ទេ។</translation>
    </message>
    <message>
        <source>This person is {age} years old. Under 15 we do not register for work: help the child back to school, or contact child protection.</source>
        <translation type="unfinished">មនុស្ស​នេះ​អាយុ {age} ឆ្នាំ។ ក្រោម ១៥ ឆ្នាំ យើង​មិន​ចុះឈ្មោះ​រក​ការងារ​ទេ៖ សូម​ជួយ​កុមារ​ត្រឡប់​ទៅ​សាលា ឬ​ទាក់ទង​ផ្នែក​ការពារ​កុមារ។</translation>
    </message>
    <message>
        <source>“{value}” is not in the list of places. Did you mean: {suggestions}?</source>
        <translation type="unfinished">«{value}» មិន​មាន​ក្នុង​បញ្ជី​ទីកន្លែង​ទេ។ តើ​អ្នក​ចង់​និយាយ​ថា៖ {suggestions}?</translation>
    </message>
    <message>
        <source>This session of an earlier day can no longer be changed. Add an addendum instead; the first text stays as it was.</source>
        <translation type="unfinished">ការប្រឹក្សា​នៃ​ថ្ងៃ​មុន​មិន​អាច​កែប្រែ​បាន​ទៀត​ទេ។ សូម​បន្ថែម​កំណត់ត្រា​បន្ថែម​វិញ អត្ថបទ​ដើម​នៅ​ដដែល។</translation>
    </message>
    <message>
        <source>Another counsellor wrote this session. You can read it and add an addendum, but not change it.</source>
        <translation type="unfinished">អ្នក​ប្រឹក្សា​ផ្សេង​បាន​សរសេរ​ការប្រឹក្សា​នេះ។ អ្នក​អាច​អាន និង​បន្ថែម​កំណត់​ចំណាំ តែ​មិន​អាច​កែ​បាន​ទេ។</translation>
    </message>
    <message>
        <source>Write why you choose another level than the score, then save again.</source>
        <translation type="unfinished">សូម​សរសេរ​មូលហេតុ​ដែល​ជ្រើស​កម្រិត​ខុសពី​ពិន្ទុ រួច​រក្សាទុក​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>Write why this step is dropped, then save again.</source>
        <translation type="unfinished">សូម​សរសេរ​មូលហេតុ​បោះបង់​ជំហាន​នេះ រួច​រក្សាទុក​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>Answers were written down, but nobody was reached. Choose “Reached”, or empty the answers.</source>
        <translation type="unfinished">បាន​កត់ចម្លើយ ប៉ុន្តែ​មិន​បាន​ជួប​នរណា​ទេ។ សូម​ជ្រើស “បាន​ជួប” ឬ​លុប​ចម្លើយ​ចោល។</translation>
    </message>
    <message>
        <source>The end lies before the start. Compare the two days.</source>
        <translation type="unfinished">ថ្ងៃ​បញ្ចប់​នៅ​មុន​ថ្ងៃ​ចាប់ផ្តើម។ សូម​ផ្ទៀងផ្ទាត់​ថ្ងៃ​ទាំង​ពីរ។</translation>
    </message>
    <message>
        <source>This referral cannot take that step from where it stands now. Nothing was changed; its history shows where it stands.</source>
        <translation type="unfinished">ការបញ្ជូន​នេះ​មិន​អាច​ទៅ​ជំហាន​នោះ​ពី​ស្ថានភាព​បច្ចុប្បន្ន​ទេ។ គ្មាន​អ្វី​ត្រូវបាន​កែ​ទេ សូម​មើល​ប្រវត្តិ​របស់​វា។</translation>
    </message>
    <message>
        <source>The client has not agreed to share their details with {partner}. Ask the client first and record the answer.</source>
        <translation type="unfinished">អតិថិជន​មិន​ទាន់​យល់ព្រម​ចែករំលែក​ព័ត៌មាន​ជាមួយ {partner} ទេ។ សូម​សួរ​អតិថិជន​មុន ហើយ​កត់ត្រា​ចម្លើយ។</translation>
    </message>
    <message>
        <source>The client may be only {age} years old; this kind of referral needs at least {least}. Check the birth date or choose another kind.</source>
        <translation type="unfinished">អតិថិជន​អាច​មាន​អាយុ​ត្រឹម {age} ឆ្នាំ ការបញ្ជូន​ប្រភេទ​នេះ​ត្រូវ​មាន​យ៉ាងតិច {least} ឆ្នាំ។ សូម​ពិនិត្យ​ថ្ងៃ​កំណើត ឬ​ជ្រើស​ប្រភេទ​ផ្សេង។</translation>
    </message>
    <message>
        <source>The client may be only {age} years old. Hazardous or night work is not allowed under 18. Choose other work.</source>
        <translation type="unfinished">អតិថិជន​អាច​មាន​អាយុ​ត្រឹម {age} ឆ្នាំ។ ការងារ​គ្រោះថ្នាក់ ឬ​ពេល​យប់​មិន​អនុញ្ញាត​ក្រោម ១៨ ឆ្នាំ​ទេ។ សូម​ជ្រើស​ការងារ​ផ្សេង។</translation>
    </message>
    <message>
        <source>This referral needs {needed} identity documents; {seen} are recorded as seen. Record the others in the client&apos;s file first; what you typed here is kept.</source>
        <translation type="unfinished">ការបញ្ជូន​នេះ​ត្រូវការ​ឯកសារ​សម្គាល់​ខ្លួន {needed} បាន​កត់ត្រា​ថា​ឃើញ {seen}។ សូម​កត់ត្រា​ឯកសារ​ផ្សេង​ទៀត​ក្នុង​ឯកសារ​អតិថិជន​មុន។ អ្វី​ដែល​បាន​វាយ​នៅ​ទីនេះ​ត្រូវ​បាន​រក្សាទុក។</translation>
    </message>
    <message>
        <source>The client is under 18. Record the guardian&apos;s consent first.</source>
        <translation type="unfinished">អតិថិជន​អាយុ​ក្រោម ១៨ ឆ្នាំ។ សូម​កត់ត្រា​ការយល់ព្រម​របស់​អាណាព្យាបាល​មុន។</translation>
    </message>
    <message>
        <source>The allowance is paid to a phone number with a bank or wallet account. Record that number in the client&apos;s file first; what you typed here is kept.</source>
        <translation type="unfinished">ប្រាក់​ឧបត្ថម្ភ​ត្រូវ​បើក​តាម​លេខ​ទូរស័ព្ទ​ភ្ជាប់​គណនី​ធនាគារ។ សូម​កត់ត្រា​លេខ​នោះ​ក្នុង​ឯកសារ​អតិថិជន​មុន។ អ្វី​ដែល​បាន​វាយ​នៅ​ទីនេះ​ត្រូវ​បាន​រក្សាទុក។</translation>
    </message>
    <message>
        <source>Choose a partner from the list, or type its name.</source>
        <translation type="unfinished">សូម​ជ្រើស​ដៃគូ​ពី​បញ្ជី ឬ​វាយ​ឈ្មោះ។</translation>
    </message>
    <message>
        <source>{partner} is blocked: no letter may go there. Choose another partner, or ask the head of centre.</source>
        <translation type="unfinished">{partner} ត្រូវបាន​បិទ៖ មិន​អាច​ផ្ញើ​លិខិត​ទៅ​ទីនោះ​ទេ។ សូម​ជ្រើស​ដៃគូ​ផ្សេង ឬ​សួរ​ប្រធាន​មជ្ឈមណ្ឌល។</translation>
    </message>
    <message>
        <source>Write the reason, then save again.</source>
        <translation type="unfinished">សូម​សរសេរ​មូលហេតុ រួច​រក្សាទុក​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>The head of centre must look at this referral before a letter is issued. It is saved and waits for the head.</source>
        <translation type="unfinished">ប្រធាន​មជ្ឈមណ្ឌល​ត្រូវ​ពិនិត្យ​ការបញ្ជូន​នេះ​មុន​ចេញ​លិខិត។ បាន​រក្សាទុក ហើយ​រង់ចាំ​ប្រធាន។</translation>
    </message>
    <message>
        <source>At least one choice of a list stays. Show another one first, then hide this one.</source>
        <translation type="unfinished">បញ្ជី​មួយ​ត្រូវ​មាន​ជម្រើស​យ៉ាងតិច​មួយ។ សូម​បង្ហាញ​ជម្រើស​មួយ​ទៀត​វិញ​សិន រួច​លាក់​មួយ​នេះ។</translation>
    </message>
    <message>
        <source>Another copy of this desk sends records again and again. Your work is saved here. Call support: only one computer may work as this desk.</source>
        <translation type="unfinished">មាន​ច្បាប់​ចម្លង​មួយ​ទៀត​នៃ​តុ​នេះ ផ្ញើ​កំណត់​ត្រា​ម្តង​ហើយ​ម្តង​ទៀត។ ការងារ​របស់​អ្នក​ត្រូវបាន​រក្សាទុក​នៅ​ទីនេះ។ សូម​ទូរស័ព្ទ​ទៅ​ផ្នែក​ជំនួយ៖ មាន​តែ​កុំព្យូទ័រ​មួយ​ប៉ុណ្ណោះ​ដែល​អាច​ធ្វើការ​ជាតុ​នេះ។</translation>
    </message>
    <message>
        <source>Another copy of this desk talks to the central server at this moment. Your work is saved here and is sent later. Call support: only one computer may work as this desk.</source>
        <translation type="unfinished">មាន​ច្បាប់​ចម្លង​មួយ​ទៀត​នៃ​តុ​នេះ កំពុង​ទាក់ទង​ជាមួយ​ម៉ាស៊ីន​មេ​កណ្តាល​នៅ​ពេល​នេះ។ ការងារ​របស់​អ្នក​ត្រូវបាន​រក្សាទុក​នៅ​ទីនេះ ហើយ​នឹង​ផ្ញើ​នៅ​ពេល​ក្រោយ។ សូម​ទូរស័ព្ទ​ទៅ​ផ្នែក​ជំនួយ៖ មាន​តែ​កុំព្យូទ័រ​មួយ​ប៉ុណ្ណោះ​ដែល​អាច​ធ្វើការ​ជាតុ​នេះ។</translation>
    </message>
    <message>
        <source>The central server is very busy at this moment and asks this computer to wait. Your work is saved here and will be sent by itself. Minutes to wait: {minutes}.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​កំពុង​រវល់​ខ្លាំង ហើយ​សុំ​ឱ្យ​កុំព្យូទ័រ​នេះ​រង់ចាំ។ ការងារ​របស់​អ្នក​រក្សាទុក​នៅ​ទីនេះ ហើយ​នឹង​ផ្ញើ​ដោយ​ស្វ័យប្រវត្តិ។ ត្រូវ​រង់ចាំ {minutes} នាទី។</translation>
    </message>
    <message>
        <source>What arrived would remove {removed} of the {records} records on this computer. Nothing was removed. Press the connection sign at the top and answer the question there.</source>
        <translation type="unfinished">អ្វី​ដែល​ទើប​មកដល់​នឹង​ដក​កំណត់​ត្រា {removed} ក្នុង​ចំណោម {records} ចេញ​ពី​កុំព្យូទ័រ​នេះ។ គ្មាន​អ្វី​ត្រូវបាន​ដក​ទេ។ សូម​ចុច​សញ្ញា​តភ្ជាប់​នៅ​ខាងលើ រួច​ឆ្លើយ​សំណួរ​នៅ​ទីនោះ។</translation>
    </message>
    <message>
        <source>Your work is at the central server. This version of the app is too old to hear of the work of other desks: install the new version.</source>
        <translation type="unfinished">ការងារ​របស់​អ្នក​មាន​នៅ​ម៉ាស៊ីន​មេ​កណ្ដាល​ហើយ។ កម្មវិធី​ជំនាន់​នេះ​ចាស់​ពេក​មិន​អាច​ទទួល​ការងារ​របស់​តុ​ផ្សេង​បាន​ទេ៖ សូម​ដំឡើង​ជំនាន់​ថ្មី។</translation>
    </message>
    <message>
        <source>The central server does not know this new version of the app yet. Your work is saved here and is sent by itself as soon as the server has been updated.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​ទាន់​ស្គាល់​កម្មវិធី​ជំនាន់​ថ្មី​នេះ​ទេ។ ការងារ​របស់​អ្នក​រក្សាទុក​នៅ​ទីនេះ ហើយ​នឹង​ផ្ញើ​ដោយ​ស្វ័យប្រវត្តិ​នៅ​ពេល​ម៉ាស៊ីន​មេ​ត្រូវបាន​ធ្វើ​បច្ចុប្បន្នភាព។</translation>
    </message>
    <message>
        <source>The central server was restored from an older copy and lacks records that it had. They are safe on this computer. Tell IT; nothing is sent until the server is ready for them.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្តាល​ត្រូវបាន​ស្តារ​ពី​ច្បាប់​ចម្លង​ចាស់ ហើយ​ខ្វះ​កំណត់​ត្រា​ដែល​ធ្លាប់​មាន។ កំណត់ត្រា​ទាំងនោះ​មាន​សុវត្ថិភាព​នៅលើ​កុំព្យូទ័រ​នេះ។ សូម​ប្រាប់​ផ្នែក IT៖ គ្មាន​អ្វី​ត្រូវ​ផ្ញើ​ទេ រហូតដល់​ម៉ាស៊ីន​មេ​អាច​ទទួលបាន។</translation>
    </message>
    <message>
        <source>This day is past: the letter would be invalid before it is handed over. Choose today or a later day.</source>
        <translation type="unfinished">ថ្ងៃ​នេះ​កន្លងហួស​ហើយ៖ លិខិត​នឹង​អស់​សុពលភាព​មុនពេល​ប្រគល់។ សូម​ជ្រើសរើស​ថ្ងៃ​នេះ ឬ​ថ្ងៃ​ក្រោយ។</translation>
    </message>
    <message>
        <source>The letter is not valid on this day. Choose a day from today to the letter&apos;s last day, or make that day later.</source>
        <translation type="unfinished">លិខិត​មិន​មាន​សុពលភាព​នៅ​ថ្ងៃ​នោះ​ទេ។ សូម​ជ្រើសរើស​ថ្ងៃ​ចាប់ពី​ថ្ងៃ​នេះ​ដល់​ថ្ងៃ​ចុងក្រោយ​នៃ​លិខិត ឬ​ពន្យារ​ថ្ងៃ​ចុងក្រោយ​នោះ។</translation>
    </message>
    <message>
        <source>There is no issued letter for the referral {referral_no} yet. Print it first and confirm that the paper came out.</source>
        <translation type="unfinished">មិន​ទាន់​មាន​លិខិត​ចេញ​សម្រាប់​ការបញ្ជូន {referral_no} ទេ។ សូម​បោះពុម្ព​មុន ហើយ​បញ្ជាក់​ថា​ក្រដាស​បាន​ចេញ។</translation>
    </message>
    <message>
        <source>The letter {referral_no} was made at another desk, and only that desk can print it again. Print it there, or cancel the referral and issue it again here.</source>
        <translation type="unfinished">លិខិត {referral_no} បាន​រៀបចំ​នៅ​តុ​ផ្សេង ហើយ​មាន​តែ​តុ​នោះ​ទេ​ដែល​អាច​បោះពុម្ព​វា​ម្ដង​ទៀត។ សូម​បោះពុម្ព​នៅ​ទីនោះ ឬ​លុបចោល​ការបញ្ជូន ហើយ​ចេញ​ថ្មី​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>This is not a whole letter code. Nothing is said about the letter. Scan its QR code again.</source>
        <translation type="unfinished">នេះ​មិន​មែន​ជា​កូដ​លិខិត​ពេញលេញ​ទេ។ វា​មិន​បញ្ជាក់​អ្វី​អំពី​លិខិត​ឡើយ។ សូម​ស្កេន​កូដ QR របស់​លិខិត​ម្តង​ទៀត។</translation>
    </message>
    <message>
        <source>The scanner typed with a Khmer keyboard. Set the keyboard to English and scan the QR code again.</source>
        <translation type="unfinished">ម៉ាស៊ីន​ស្កេន​បាន​វាយ​តាម​ក្តារ​ចុច​ខ្មែរ។ សូម​ប្តូរ​ក្តារ​ចុច​ទៅ​ភាសា​អង់គ្លេស រួច​ស្កេន​កូដ QR ម្តង​ទៀត។</translation>
    </message>
    <message>
        <source>This QR code holds only the number {letter_no}, no signature. It proves nothing. Call the centre named on the letter.</source>
        <translation type="unfinished">កូដ QR នេះ​មាន​តែ​លេខ {letter_no} គ្មាន​ហត្ថលេខា​ទេ។ វា​មិន​បញ្ជាក់​អ្វី​ឡើយ។ សូម​ទូរស័ព្ទ​ទៅ​មជ្ឈមណ្ឌល​ដែល​មាន​ឈ្មោះ​ក្នុង​លិខិត។</translation>
    </message>
    <message>
        <source>No QR code can be read in {file_name}. Take the picture from straight above, near and in good light.</source>
        <translation type="unfinished">មិន​អាច​អាន​កូដ QR ក្នុង {file_name} បាន​ទេ។ សូម​ថត​រូប​ពីលើ​ត្រង់ៗ ឱ្យ​ជិត និង​មាន​ពន្លឺ​ល្អ។</translation>
    </message>
    <message>
        <source>Not genuine: no desk of the job centres signed this code as it is. Do not accept the letter; call the centre named on it.</source>
        <translation type="unfinished">មិន​ពិត៖ គ្មាន​តុ​ណាមួយ​របស់​មជ្ឈមណ្ឌល​ការងារ​បាន​ចុះហត្ថលេខា​លើ​កូដ​នេះ​ទេ។ សូម​កុំ​ទទួល​លិខិត​នេះ ហើយ​ទូរស័ព្ទ​ទៅ​មជ្ឈមណ្ឌល​ដែល​មាន​ឈ្មោះ​ក្នុង​លិខិត។</translation>
    </message>
    <message>
        <source>This desk has not heard of the desk that signed this letter, so it cannot say whether it is genuine. Send and fetch once, then scan again.</source>
        <translation type="unfinished">តុ​នេះ​មិន​ទាន់​ស្គាល់​តុ​ដែល​បាន​ចុះហត្ថលេខា​លើ​លិខិត​នេះ​ទេ ដូច្នេះ​មិន​អាច​ប្រាប់​ថា​ពិត​ឬ​មិន​ពិត​ឡើយ។ សូម​ផ្ញើ​និង​ទទួល​ទិន្នន័យ​ម្តង រួច​ស្កេន​ម្តង​ទៀត។</translation>
    </message>
    <message>
        <source>Not to be trusted: the key that signed letter {letter_no} was withdrawn on {on}. Call the centre named on the letter.</source>
        <translation type="unfinished">មិន​អាច​ទុកចិត្ត​បាន៖ សោ​ដែល​បាន​ចុះហត្ថលេខា​លើ​លិខិត​លេខ {letter_no} ត្រូវបាន​ដកហូត​នៅ​ថ្ងៃ {on}។ សូម​ទូរស័ព្ទ​ទៅ​មជ្ឈមណ្ឌល​ដែល​មាន​ឈ្មោះ​ក្នុង​លិខិត។</translation>
    </message>
    <message>
        <source>{file_name} could not be saved there. The records are safe. Choose another folder, or look whether the stick is full.</source>
        <translation type="unfinished">មិន​អាច​រក្សាទុក {file_name} នៅ​ទីនោះ​បាន​ទេ។ កំណត់​ត្រា​មាន​សុវត្ថិភាព។ សូម​ជ្រើស​ថត​ផ្សេង ឬ​មើល​ថា​តើ​ឧបករណ៍ USB ពេញ​ឬ​ទេ។</translation>
    </message>
    <message>
        <source>The printer did not take the paper. Nothing is lost. Look whether it is on and connected and has paper, then print again, or save the paper as PDF.</source>
        <translation type="unfinished">ម៉ាស៊ីន​បោះពុម្ព​មិន​បាន​ទទួល​ឯកសារ​ទេ។ គ្មាន​អ្វី​បាត់បង់​ឡើយ។ សូម​មើល​ថា​វា​បើក ភ្ជាប់ និង​មាន​ក្រដាស រួច​បោះពុម្ព​ម្តង​ទៀត ឬ​រក្សាទុក​ឯកសារ​ជា PDF។</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask the manager of this desk.</source>
        <translation type="unfinished">តួនាទី​របស់​អ្នក​មិន​អនុញ្ញាត​ទេ។ សូម​សួរ​ប្រធាន​តុ​នេះ។</translation>
    </message>
    <message>
        <source>This desk needs at least one manager. Name another manager first.</source>
        <translation type="unfinished">តុ​នេះ​ត្រូវ​មាន​ប្រធាន​យ៉ាងតិច​ម្នាក់។ សូម​តែងតាំង​ប្រធាន​ផ្សេង​មុន។</translation>
    </message>
    <message>
        <source>{file_name} cannot be read. Open it in Excel and save it again as .xlsx or .csv.</source>
        <translation type="unfinished">មិន​អាច​អាន {file_name} បាន​ទេ។ សូម​បើក​ក្នុង Excel ហើយ​រក្សាទុក​ជា .xlsx ឬ .csv។</translation>
    </message>
    <message>
        <source>{file_name} was typed for an old Khmer font (Limon, ABC), for example “{piece}”. Nothing was taken in. Convert the sheet to Khmer Unicode, save it, and choose it again.</source>
        <translation type="unfinished">{file_name} ត្រូវបាន​វាយ​ដោយ​ពុម្ព​អក្សរ​ខ្មែរ​ចាស់ (Limon, ABC) ឧទាហរណ៍ «{piece}»។ មិន​បាន​បញ្ចូល​អ្វី​ទេ។ សូម​បម្លែង​បញ្ជី​ទៅជា​យូនី​កូដ​ខ្មែរ រក្សាទុក រួច​ជ្រើសរើស​ម្តង​ទៀត។</translation>
    </message>
    <message>
        <source>No row of headings was found in {file_name}. One row must name at least the name, and the sex or the birth.</source>
        <translation type="unfinished">រក​មិន​ឃើញ​ជួរ​ចំណងជើង​ក្នុង {file_name} ទេ។ ជួរ​មួយ​ត្រូវ​មាន​យ៉ាងតិច​ឈ្មោះ និង​ភេទ ឬ​ថ្ងៃ​កំណើត។</translation>
    </message>
    <message>
        <source>{file_name} is not the name of a spreadsheet. Choose a name that ends in .csv, .xlsx or .jsonl.</source>
        <translation type="unfinished">{file_name} មិន​មែន​ជា​ឈ្មោះ​តារាង​ទេ។ សូម​ជ្រើស​ឈ្មោះ​ដែល​បញ្ចប់​ដោយ .csv .xlsx ឬ .jsonl។</translation>
    </message>
    <message>
        <source>No connection to the central server. Your work is saved on this computer and will be sent by itself later.</source>
        <translation type="unfinished">មិន​អាច​តភ្ជាប់​ម៉ាស៊ីន​មេ​កណ្ដាល។ ការងារ​របស់​អ្នក​បាន​រក្សាទុក​ក្នុង​កុំព្យូទ័រ​នេះ ហើយ​នឹង​ផ្ញើ​ដោយ​ស្វ័យប្រវត្តិ។</translation>
    </message>
    <message>
        <source>This desk is not yet connected to a central server. Your work is saved here. Enter the server&apos;s address and the enrolment code in the settings.</source>
        <translation type="unfinished">តុ​នេះ​មិន​ទាន់​តភ្ជាប់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។ ការងារ​របស់​អ្នក​រក្សាទុក​នៅ​ទីនេះ។ សូម​បញ្ចូល​អាសយដ្ឋាន និង​លេខ​កូដ​ចុះឈ្មោះ​ក្នុង​ការកំណត់។</translation>
    </message>
    <message>
        <source>The central server did not accept this code. It may be used, too old, or for another centre or desk. Ask for a new one.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​ទទួល​លេខ​កូដ​នេះ​ទេ។ លេខ​កូដ​អាច​ប្រើ​រួច ហួស​កំណត់ ឬ​សម្រាប់​មជ្ឈមណ្ឌល ឬ​តុ​ផ្សេង។ សូម​សុំ​លេខ​កូដ​ថ្មី។</translation>
    </message>
    <message>
        <source>The central server does not accept this desk. Your work is saved here. Ask your national office to enrol the desk again.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​ទទួល​តុ​នេះ​ទេ។ ការងារ​របស់​អ្នក​រក្សាទុក​នៅ​ទីនេះ។ សូម​សុំ​ការិយាល័យ​ជាតិ​ចុះឈ្មោះ​តុ​នេះ​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>The central server no longer trusts this desk. It keeps your work aside until the national office has decided, and your work stays on this computer too. Speak to your national office.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​លែង​ទុកចិត្ត​តុ​នេះ​ហើយ។ វា​ទុក​ការងារ​របស់​អ្នក​ដោយឡែក រហូតដល់​ការិយាល័យ​ជាតិ​សម្រេច ហើយ​ការងារ​របស់​អ្នក​ក៏​នៅលើ​កុំព្យូទ័រ​នេះ​ដែរ។ សូម​និយាយ​ជាមួយ​ការិយាល័យ​ជាតិ។</translation>
    </message>
    <message>
        <source>The central server no longer trusts this desk and keeps nothing more of it for now. Your work is saved on this computer. Speak to your national office.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​លែង​ទុកចិត្ត​តុ​នេះ ហើយ​ពេលនេះ​មិន​ទទួល​ទុក​អ្វី​បន្ថែម​ទៀត​ទេ។ ការងារ​របស់​អ្នក​រក្សាទុក​លើ​កុំព្យូទ័រ​នេះ។ សូម​និយាយ​ជាមួយ​ការិយាល័យ​ជាតិ។</translation>
    </message>
    <message>
        <source>The central server was put back to an older copy. Nothing is lost: what it lost waits here and is sent again. If you send by stick, save to the stick once more.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​ត្រូវបាន​ស្ដារ​ទៅ​ច្បាប់​ចម្លង​ចាស់​ជាង​មុន។ គ្មាន​អ្វី​បាត់បង់​ទេ៖ អ្វី​ដែល​វា​បាត់បង់​រង់ចាំ​នៅ​ទីនេះ ហើយ​នឹង​ត្រូវ​ផ្ញើ​ម្ដង​ទៀត។ បើ​អ្នក​ផ្ញើ​តាម​ឧបករណ៍ USB សូម​រក្សាទុក​លើ​វា​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>The central server has a problem ({status}). Your work is saved here and will be sent by itself later.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មាន​បញ្ហា ({status})។ ការងារ​របស់​អ្នក​រក្សាទុក​នៅ​ទីនេះ ហើយ​នឹង​ផ្ញើ​ដោយ​ស្វ័យប្រវត្តិ។</translation>
    </message>
    <message>
        <source>The address {host} is not encrypted. Use an address that starts with https://.</source>
        <translation type="unfinished">អាសយដ្ឋាន {host} មិន​មាន​ការអ៊ិន​គ្រីប​ទេ។ សូម​ប្រើ​អាសយដ្ឋាន​ដែល​ចាប់ផ្ដើម​ដោយ https://។</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, so nothing was sent. Your work is saved here. Ask IT to check the server&apos;s certificate and this computer&apos;s clock.</source>
        <translation type="unfinished">{host} មិន​អាច​បញ្ជាក់​អត្តសញ្ញាណ​បាន ដូច្នេះ​មិន​បាន​ផ្ញើ​អ្វី​ទេ។ ការងារ​របស់​អ្នក​រក្សាទុក​នៅ​ទីនេះ។ សូម​សុំ​ផ្នែក​បច្ចេកទេស​ពិនិត្យ​វិញ្ញាបនបត្រ និង​នាឡិកា​កុំព្យូទ័រ​នេះ។</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried. Wait {minutes} minutes, check the code and try again.</source>
        <translation type="unfinished">បាន​សាក​លេខ​កូដ​ខុស​ច្រើន​ដង​ពេក។ សូម​រង់ចាំ {minutes} នាទី ពិនិត្យ​លេខ​កូដ ហើយ​ព្យាយាម​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>The practice desk is never sent anywhere: its people are invented. Enrol the real desk.</source>
        <translation type="unfinished">តុ​ហ្វឹកហាត់​មិន​ត្រូវបាន​ផ្ញើ​ទៅ​ណា​ឡើ​យ៖ មនុស្ស​ក្នុង​នោះ​ជា​ការសន្មត។ សូម​ចុះបញ្ជី​តុ​ពិតប្រាកដ។</translation>
    </message>
    <message>
        <source>{file_name} is not there or may not be read. Nothing was changed. Check the name of the file and its folder.</source>
        <translation type="unfinished">{file_name} មិន​មាន ឬ​មិន​អាច​អាន​បាន​ទេ។ គ្មាន​អ្វី​ត្រូវបាន​កែ​ទេ។ សូម​ពិនិត្យ​ឈ្មោះ​ឯកសារ និង​ថត​របស់​វា។</translation>
    </message>
    <message>
        <source>{file_name} cannot be written there. Close it if it is open, or choose another folder.</source>
        <translation type="unfinished">មិន​អាច​សរសេរ {file_name} នៅ​ទីនោះ​ទេ។ សូម​បិទ​វា​បើ​កំពុង​បើក ឬ​ជ្រើស​ថត​ផ្សេង។</translation>
    </message>
    <message>
        <source>{file_name} must hold one JSON object of fields, in UTF-8. Nothing was saved.</source>
        <translation type="unfinished">{file_name} ត្រូវ​មាន​វត្ថុ JSON តែ​មួយ​ជា UTF-8។ មិន​បាន​រក្សាទុក​អ្វី​ទេ។</translation>
    </message>
    <message>
        <source>{file_name} is too big to take in at once. Nothing was taken in. Split it into sheets of at most {rows} rows.</source>
        <translation type="unfinished">{file_name} ធំ​ពេក​មិន​អាច​យក​ចូលក្នុង​ពេល​តែ​មួយ​បាន​ទេ។ មិន​បាន​យក​អ្វី​ចូល​ទេ។ សូម​បំបែក​ជា​តារាង​ដែល​មាន​យ៉ាង​ច្រើន {rows} ជួរ។</translation>
    </message>
    <message>
        <source>Say who you are: set JOBCENTRE_USER and JOBCENTRE_PASSWORD, or start the command at a terminal.</source>
        <translation type="unfinished">សូម​ប្រាប់​ថា​អ្នក​ជា​អ្នក​ណា៖ កំណត់ JOBCENTRE_USER និង JOBCENTRE_PASSWORD ឬ​ចាប់ផ្ដើម​ពាក្យបញ្ជា​នៅ​ស្ថានីយ។</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Nothing was changed. Type them again.</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​ទាំង​ពីរ​មិន​ដូចគ្នា​ទេ។ គ្មាន​អ្វី​ត្រូវបាន​កែ​ទេ។ សូម​វាយ​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>No day was closed at this desk yet. Close the day first, then print again.</source>
        <translation type="unfinished">តុ​នេះ​មិន​ទាន់​បាន​បិទ​បញ្ជី​ប្រចាំថ្ងៃ​ណា​មួយ​ទេ។ សូម​បិទ​បញ្ជី​ប្រចាំថ្ងៃ​ជា​មុន​សិន រួច​បោះពុម្ព​ម្តង​ទៀត។</translation>
    </message>
    <message>
        <source>“{value}” is not in the list of places. Check how it is written.</source>
        <translation type="unfinished">«{value}» មិន​មាន​ក្នុង​បញ្ជី​ទីកន្លែង​ទេ។ សូម​ពិនិត្យ​របៀប​សរសេរ។</translation>
    </message>
    <message>
        <source>The recovery code is mistyped: its last sign does not fit the rest. Compare it with the paper.</source>
        <translation type="unfinished">លេខ​កូដ​សង្គ្រោះ​វាយ​ខុស៖ សញ្ញា​ចុងក្រោយ​មិន​ត្រូវ​គ្នា។ សូម​ផ្ទៀង​ជាមួយ​ក្រដាស។</translation>
    </message>
    <message>
        <source>This is not the recovery code of this centre. Look for the newest recovery sheet.</source>
        <translation type="unfinished">នេះ​មិន​មែន​ជា​លេខ​កូដ​សង្គ្រោះ​របស់​មជ្ឈមណ្ឌល​នេះ​ទេ។ សូម​រក​សន្លឹក​សង្គ្រោះ​ថ្មី​បំផុត។</translation>
    </message>
    <message>
        <source>{field}: “{value}” cannot be right. Expected: {expected}.</source>
        <translation type="unfinished">{field}៖ «{value}» មិន​ត្រឹមត្រូវ​ទេ។ ត្រូវ​ជា៖ {expected}។</translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished">អក្សរ</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished">លេខ​គត់</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished">បាទ/ចាស ឬ​ទេ</translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished">កាលបរិច្ឆេទ</translation>
    </message>
    <message>
        <source>a date with its time</source>
        <translation type="unfinished">កាលបរិច្ឆេទ និង​ម៉ោង</translation>
    </message>
    <message>
        <source>a month</source>
        <translation type="unfinished">ខែ</translation>
    </message>
    <message>
        <source>a year, a month or a day that was</source>
        <translation type="unfinished">ឆ្នាំ ខែ ឬ​ថ្ងៃ ដែល​មាន​ពិត</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation type="unfinished">អាសយដ្ឋាន​អ៊ីមែល</translation>
    </message>
    <message>
        <source>one of the list: {detail}</source>
        <translation type="unfinished">មួយ​ក្នុង​បញ្ជី៖ {detail}</translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished">បញ្ជី</translation>
    </message>
    <message>
        <source>a group of fields</source>
        <translation type="unfinished">ក្រុម​ប្រអប់</translation>
    </message>
    <message>
        <source>at most {detail} characters</source>
        <translation type="unfinished">យ៉ាង​ច្រើន {detail} តួ​អក្សរ</translation>
    </message>
    <message>
        <source>a name, in letters</source>
        <translation type="unfinished">ឈ្មោះ​ជា​អក្សរ</translation>
    </message>
    <message>
        <source>a number in the range {detail}</source>
        <translation type="unfinished">លេខ​ក្នុង​ចន្លោះ {detail}</translation>
    </message>
    <message>
        <source>This file was not made by a job centre’s desk or by the central server. Nothing was taken from it. Choose a file that ends in .jobcentre.</source>
        <translation type="unfinished">ឯកសារ​នេះ​មិន​មែន​បង្កើត​ដោយ​តុ​នៃ​មជ្ឈមណ្ឌល​ការងារ ឬ​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។ មិន​បាន​យក​អ្វី​ពី​វា​ឡើយ។ សូម​ជ្រើស​ឯកសារ​ដែល​បញ្ចប់​ដោយ .jobcentre។</translation>
    </message>
    <message>
        <source>The end of this file is missing: the stick may have been pulled out too early. Nothing was taken from it. Have it saved to the stick once more.</source>
        <translation type="unfinished">ផ្នែក​ចុង​នៃ​ឯកសារ​នេះ​បាត់៖ ប្រហែល​បាន​ដក​ឧបករណ៍ USB មុនពេល។ មិន​បាន​យក​អ្វី​ពី​វា​ឡើយ។ សូម​រក្សាទុក​លើ USB ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>This file is not as it was when it was signed. Nothing was taken from it. Have it saved to the stick once more; if it happens again, call IT.</source>
        <translation type="unfinished">ឯកសារ​នេះ​មិន​ដូច​ពេល​បាន​ចុះហត្ថលេខា​ទេ។ មិន​បាន​យក​អ្វី​ពី​វា​ឡើយ។ សូម​រក្សាទុក​លើ USB ម្ដង​ទៀត បើ​នៅតែ​ដដែល សូម​ហៅ​ផ្នែក​បច្ចេកទេស។</translation>
    </message>
    <message>
        <source>This file was made by a newer version of the app. Nothing was taken from it. Install the newer version here, then read the file again.</source>
        <translation type="unfinished">ឯកសារ​នេះ​បង្កើត​ដោយ​កម្មវិធី​ជំនាន់​ថ្មី​ជាង​នេះ។ មិន​បាន​យក​អ្វី​ពី​វា​ឡើយ។ សូម​ដំឡើង​ជំនាន់​ថ្មី​នៅ​ទីនេះ រួច​អាន​ឯកសារ​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>This file is not for this desk: it belongs to desk {desk}. Nothing was taken from it; it is safe to carry on.</source>
        <translation type="unfinished">ឯកសារ​នេះ​មិន​មែន​សម្រាប់​តុ​នេះ​ទេ៖ វា​ជា​របស់​តុ {desk}។ មិន​បាន​យក​អ្វី​ពី​វា​ឡើយ អាច​យក​វា​ទៅ​បន្ត​ដោយ​សុវត្ថិភាព។</translation>
    </message>
    <message>
        <source>This answer is from before the records of this desk or of the central server were restored. Nothing was taken from it. Save to the stick again and take that to the central server.</source>
        <translation type="unfinished">ចម្លើយ​នេះ​មក​ពី​មុនពេល​យក​កំណត់ត្រា​របស់​តុ​នេះ ឬ​របស់​ម៉ាស៊ីន​មេ​កណ្ដាល ពី​ច្បាប់​ចម្លង​មកវិញ។ មិន​បាន​យក​អ្វី​ពី​វា​ឡើយ។ សូម​រក្សាទុក​លើ USB ម្ដង​ទៀត រួច​យក​ទៅ​ម៉ាស៊ីន​មេ​កណ្ដាល។</translation>
    </message>
    <message>
        <source>The central server does not vouch for desk {desk}, which made this file. Nothing was taken from it. If the desk is new, send and fetch once first.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​បាន​ធានា​តុ {desk} ដែល​បង្កើត​ឯកសារ​នេះ​ទេ។ មិន​បាន​យក​អ្វី​ពី​វា​ឡើយ។ បើ​តុ​នោះ​ថ្មី សូម​ផ្ញើ​និង​ទទួល​ទិន្នន័យ​ម្តង​ជាមុន​សិន។</translation>
    </message>
    <message>
        <source>This desk made this file itself. Take it to the central server or to another desk of your centre; the answer comes back as another file.</source>
        <translation type="unfinished">តុ​នេះ​បាន​បង្កើត​ឯកសារ​នេះ​ដោយ​ខ្លួន​ឯង។ សូម​យក​វា​ទៅ​ម៉ាស៊ីន​មេ​កណ្ដាល ឬ​តុ​ផ្សេង​នៃ​មជ្ឈមណ្ឌល​អ្នក ចម្លើយ​នឹង​មកវិញ​ជា​ឯកសារ​ផ្សេង។</translation>
    </message>
    <message>
        <source>The records of this desk were restored from an older copy, so its changes have new numbers now. Nothing is lost. Save to the stick once more and have it taken to the central server.</source>
        <translation type="unfinished">កំណត់​ត្រា​របស់​តុ​នេះ​ត្រូវបាន​យក​ពី​ច្បាប់​ចម្លង​ចាស់​មកវិញ ដូច្នេះ​ការផ្លាស់ប្តូរ​របស់​វា​មាន​លេខ​ថ្មី។ គ្មាន​អ្វី​បាត់បង់​ទេ។ សូម​រក្សាទុក​លើ USB ម្ដង​ទៀត ហើយ​ឲ្យ​គេ​យក​ទៅ​ម៉ាស៊ីន​មេ​កណ្ដាល។</translation>
    </message>
    <message>
        <source>This desk needs one connection with the central server before it can use a stick or a shared folder. Your work is safe on this computer.</source>
        <translation type="unfinished">តុ​នេះ​ត្រូវ​តភ្ជាប់​ម៉ាស៊ីន​មេ​កណ្ដាល​ម្ដង​សិន ទើប​អាច​ប្រើ​ឧបករណ៍ USB ឬ​ថត​រួម​បាន។ ការងារ​របស់​អ្នក​មាន​សុវត្ថិភាព​ក្នុង​កុំព្យូទ័រ​នេះ។</translation>
    </message>
    <message>
        <source>There is no room left on the stick or in the folder. Nothing was saved there; your work is safe on this computer. Take another one or make room.</source>
        <translation type="unfinished">លើ​ឧបករណ៍ USB ឬ​ក្នុង​ថត​គ្មាន​កន្លែង​ទំនេរ​ទៀត​ទេ។ មិន​បាន​រក្សាទុក​អ្វី​នៅ​ទីនោះ​ទេ ការងារ​របស់​អ្នក​មាន​សុវត្ថិភាព​ក្នុង​កុំព្យូទ័រ​នេះ។ សូម​ប្រើ​មួយ​ផ្សេង​ទៀត ឬ​ធ្វើឲ្យ​មាន​កន្លែង​ទំនេរ។</translation>
    </message>
    <message>
        <source>The file could not be saved whole: the stick or folder may be locked or broken. Your work is safe on this computer. Take another one.</source>
        <translation type="unfinished">មិន​អាច​រក្សាទុក​ឯកសារ​ទាំងមូល​បាន​ទេ៖ ឧបករណ៍ USB ឬ​ថត​អាច​ត្រូវបាន​ចាក់សោ ឬ​ខូច។ ការងារ​របស់​អ្នក​មាន​សុវត្ថិភាព​ក្នុង​កុំព្យូទ័រ​នេះ។ សូម​ប្រើ​មួយ​ផ្សេង​ទៀត។</translation>
    </message>
    <message>
        <source>The stick or folder cannot be reached. Your work is safe on this computer. Put the stick in again and choose the file again.</source>
        <translation type="unfinished">មិន​អាច​បើក​ឧបករណ៍ USB ឬ​ថត​បាន​ទេ។ ការងារ​របស់​អ្នក​មាន​សុវត្ថិភាព​ក្នុង​កុំព្យូទ័រ​នេះ។ សូម​ដោត USB ម្ដង​ទៀត ហើយ​ជ្រើស​ឯកសារ​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached from this computer. Your work is safe here. Check that the network and the computer that holds the folder are on, or choose another folder.</source>
        <translation type="unfinished">កុំព្យូទ័រ​នេះ​មិន​អាច​ចូល​ដល់​ថត {folder} បាន​ទេ។ ការងារ​របស់​អ្នក​មាន​សុវត្ថិភាព​នៅ​ទីនេះ។ សូម​ពិនិត្យ​ថា​បណ្ដាញ និង​កុំព្យូទ័រ​ដែល​មាន​ថត​នោះ​បើក​ហើយ ឬ​ជ្រើសរើស​ថត​ផ្សេង។</translation>
    </message>
    <message>
        <source>The folder {folder} is copied by a cloud service. Choose one that only the computers of your centre share.</source>
        <translation type="unfinished">ថត {folder} ត្រូវបាន​សេវា​ពពក (cloud) ចម្លង។ សូម​ជ្រើសរើស​ថត​ដែល​មាន​តែ​កុំព្យូទ័រ​របស់​មជ្ឈមណ្ឌល​អ្នកប្រើ​រួមគ្នា។</translation>
    </message>
    <message>
        <source>{file_name} is no picture (JPEG, PNG) and no PDF. Nothing was kept. Scan the paper again, or save the document as PDF.</source>
        <translation type="unfinished">{file_name} មិន​មែន​ជា​រូបភាព (JPEG, PNG) ឬ PDF ទេ។ មិន​បាន​រក្សាទុក​អ្វី​ឡើយ។ សូម​ស្កេន​ក្រដាស​ម្ដង​ទៀត ឬ​រក្សាទុក​ឯកសារ​ជា PDF។</translation>
    </message>
    <message>
        <source>{file_name} is no picture (JPEG, PNG). Nothing was kept. Choose a photo of the client&apos;s face.</source>
        <translation type="unfinished">{file_name} មិន​មែន​ជា​រូបភាព (JPEG, PNG) ទេ។ មិន​បាន​រក្សាទុក​អ្វី​ទេ។ សូម​ជ្រើសរើស​រូបថត​មុខ​របស់​អតិថិជន។</translation>
    </message>
    <message>
        <source>The client withdrew their consent, so no photo is kept. Record a new consent first.</source>
        <translation type="unfinished">អតិថិជន​បាន​ដក​ការយល់ព្រម​វិញ ដូច្នេះ​មិន​រក្សាទុក​រូបថត​ទេ។ សូម​កត់ត្រា​ការយល់ព្រម​ថ្មី​ជាមុន​សិន។</translation>
    </message>
    <message>
        <source>{file_name} cannot be read: it is torn, empty or under a password. Nothing was kept. Scan the paper again.</source>
        <translation type="unfinished">អាន {file_name} មិន​បាន​ទេ៖ ខូច ទទេ ឬ​មាន​ពាក្យ​សម្ងាត់។ មិន​បាន​រក្សាទុក​អ្វី​ឡើយ។ សូម​ស្កេន​ក្រដាស​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>{file_name} is too big: at most {most_mb} MB. Nothing was kept. Scan it in grey and with fewer dots (200 dpi), or page by page.</source>
        <translation type="unfinished">{file_name} ធំ​ពេក៖ យ៉ាង​ច្រើន {most_mb} MB។ មិន​បាន​រក្សាទុក​អ្វី​ឡើយ។ សូម​ស្កេន​ជា​ពណ៌​ប្រផេះ ដោយ​ចំណុច​តិច​ជាង (200 dpi) ឬ​ម្ដង​មួយ​ទំព័រ។</translation>
    </message>
    <message>
        <source>{file_name} holds a program or other files besides its pages. Nothing was kept. Print it and scan the paper.</source>
        <translation type="unfinished">{file_name} មាន​កម្មវិធី ឬ​ឯកសារ​ផ្សេង​ក្រៅពី​ទំព័រ​របស់​វា។ មិន​បាន​រក្សាទុក​អ្វី​ឡើយ។ សូម​បោះពុម្ព ហើយ​ស្កេន​ក្រដាស​នោះ។</translation>
    </message>
    <message>
        <source>This scan is not at the central server yet: the desk that took it in still has to send it. Try again later, or ask there.</source>
        <translation type="unfinished">ស្កេន​នេះ​មិន​ទាន់​មាន​នៅ​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ៖ តុ​ដែល​បាន​ទទួល​វា​ត្រូវ​ផ្ញើ​សិន។ សូម​សាក​ម្ដង​ទៀត​ពេល​ក្រោយ ឬ​សួរ​នៅ​ទីនោះ។</translation>
    </message>
    <message>
        <source>This scan is not on this computer, and there is no central server to ask for it.</source>
        <translation type="unfinished">ស្កេន​នេះ​មិន​មាន​នៅលើ​កុំព្យូទ័រ​នេះ​ទេ ហើយក៏​គ្មាន​ម៉ាស៊ីន​មេ​កណ្ដាល​សម្រាប់​សុំ​ដែរ។</translation>
    </message>
    <message>
        <source>This file is no new version of the app. Nothing was changed. Choose a file that ends in .jobcentre-update.</source>
        <translation type="unfinished">ឯកសារ​នេះ​មិន​មែន​ជា​កំណែថ្មី​នៃ​កម្មវិធី​ទេ។ មិន​បាន​ប្ដូរ​អ្វី​ឡើយ។ សូម​ជ្រើស​ឯកសារ​ដែល​បញ្ចប់​ដោយ .jobcentre-update វិញ។</translation>
    </message>
    <message>
        <source>The end of the new version is missing. Nothing was changed. Have it copied to the stick once more.</source>
        <translation type="unfinished">ផ្នែក​ចុង​នៃ​កំណែថ្មី​បាត់។ មិន​បាន​ប្ដូរ​អ្វី​ឡើយ។ សូម​ចម្លង​វា​ទៅ USB ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>This new version is not as the agency signed it. Nothing was changed. Do not install it by another way, and call IT.</source>
        <translation type="unfinished">កំណែថ្មី​នេះ​មិន​ដូច​ពេល​ទីភ្នាក់ងារ​បាន​ចុះហត្ថលេខា​ទេ។ មិន​បាន​ប្ដូរ​អ្វី​ឡើយ។ កុំ​ដំឡើង​វា​តាម​វិធី​ផ្សេង ហើយ​សូម​ហៅ​ផ្នែក​បច្ចេកទេស។</translation>
    </message>
    <message>
        <source>This new version is for another kind of computer ({system}). Nothing was changed.</source>
        <translation type="unfinished">កំណែ​ថ្មី​នេះ​សម្រាប់​កុំព្យូទ័រ​ប្រភេទ​ផ្សេង ({system})។ មិន​បាន​ប្ដូរ​អ្វី​ឡើយ។</translation>
    </message>
    <message>
        <source>Version {version} works here already, and this one is not newer. Nothing was changed.</source>
        <translation type="unfinished">កំណែ {version} មាន​នៅ​ទីនេះ​រួចហើយ ហើយ​កំណែ​នេះ​មិន​ថ្មី​ជាង​ទេ។ មិន​បាន​ប្ដូរ​អ្វី​ឡើយ។</translation>
    </message>
    <message>
        <source>The centre is open now. The new version waits here; install it after closing time, or ask for it to be done now.</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​កំពុង​បើក។ កំណែថ្មី​រង់ចាំ​នៅ​ទីនេះ សូម​ដំឡើង​វា​ក្រោយ​ម៉ោង​បិទ ឬ​ស្នើ​ឱ្យ​ធ្វើ​ឥឡូវ។</translation>
    </message>
    <message>
        <source>No such version is kept on this computer. Nothing was changed. Take one in from a stick first.</source>
        <translation type="unfinished">គ្មាន​កំណែ​បែប​នេះ​រក្សាទុក​លើ​កុំព្យូទ័រ​នេះ​ទេ។ មិន​បាន​ប្ដូរ​អ្វី​ឡើយ។ សូម​យក​មួយ​ពី USB ជាមុន​សិន។</translation>
    </message>
    <message>
        <source>Version {version} was not installed: the system’s installer was stopped or failed. The records are safe, and a backup was taken. Try again, or call IT.</source>
        <translation type="unfinished">កំណែ {version} មិន​បាន​ដំឡើង​ទេ៖ កម្មវិធី​ដំឡើង​របស់​ប្រព័ន្ធ​ត្រូវបាន​បញ្ឈប់ ឬ​បរាជ័យ។ កំណត់​ត្រា​មាន​សុវត្ថិភាព ហើយ​បាន​ចម្លង​ទុក។ សូម​សាក​ម្ដង​ទៀត ឬ​ហៅ​ផ្នែក​បច្ចេកទេស។</translation>
    </message>
    <message>
        <source>This app was built without the agency’s key, so it cannot check a new version. Nothing was changed. Call IT.</source>
        <translation type="unfinished">កម្មវិធី​នេះ​បង្កើត​ដោយ​គ្មាន​សោ​របស់​ទីភ្នាក់ងារ ដូច្នេះ​វា​ពិនិត្យ​កំណែថ្មី​មិន​បាន​ទេ។ មិន​បាន​ប្ដូរ​អ្វី​ឡើយ។ សូម​ហៅ​ផ្នែក​បច្ចេកទេស។</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>A new event</source>
        <translation type="unfinished">ព្រឹត្តិការណ៍​ថ្មី</translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished">ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation type="unfinished">ឈ្មោះ​ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>Village, commune or district</source>
        <translation type="unfinished">ភូមិ ឃុំ/សង្កាត់ ឬ​ស្រុក</translation>
    </message>
    <message>
        <source>How people give their word</source>
        <translation type="unfinished">របៀប​ដែល​គេ​យល់ព្រម</translation>
    </message>
    <message>
        <source>Who hears it</source>
        <translation type="unfinished">អ្នក​ដែល​ស្តាប់ឮ</translation>
    </message>
    <message>
        <source>Each person is asked, and ticked one by one. Spoken words count when somebody beside the counsellor hears them, such as the village chief: say once who that is.</source>
        <translation type="unfinished">ត្រូវ​សួរ និង​គូស​ម្នាក់ៗ។ ពាក្យ​ផ្ទាល់មាត់​មាន​តម្លៃ លុះត្រាតែ​មាន​អ្នក​ផ្សេង​ក្រៅពី​អ្នកប្រឹក្សា​ស្តាប់ឮ ដូចជា​មេភូមិ៖ សូម​ប្រាប់​ម្តង​ថា​ជា​នរណា។</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation type="unfinished">អ្នក​នៅ​ទីណា?</translation>
    </message>
    <message>
        <source>How is consent taken here?</source>
        <translation type="unfinished">យក​ការយល់ព្រម​តាម​របៀប​ណា?</translation>
    </message>
</context>
<context>
    <name>EventStrip</name>
    <message>
        <source>Change</source>
        <translation type="unfinished">កែ</translation>
    </message>
    <message>
        <source>the event</source>
        <translation type="unfinished">ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>{how}: {witness}</source>
        <translation type="unfinished">{how}៖ {witness}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Client</source>
        <translation type="unfinished">អតិថិជន</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">ស្ថានភាព</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished">អ្វី​ត្រូវ​ធ្វើ</translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished">អំពី</translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished">ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>Still to ask</source>
        <translation type="unfinished">នៅ​ត្រូវ​សួរ</translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished">ចំណុច​ដែល​ខុសគ្នា</translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">តម្លៃ</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished">សរសេរ​ដោយ</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">ពេលវេលា</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished">តុ</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation type="unfinished">មូលហេតុ​នៃ​ការមក</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished">បាន​ចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished">ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Why the server refused it</source>
        <translation type="unfinished">មូលហេតុ​ដែល​ម៉ាស៊ីន​មេ​មិន​ទទួល</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">មូលហេតុ</translation>
    </message>
    <message>
        <source>On file before</source>
        <translation type="unfinished">មាន​ឯកសារ​ពី​មុន</translation>
    </message>
    <message>
        <source>May open this desk</source>
        <translation type="unfinished">អាច​បើក​តុ​នេះ</translation>
    </message>
    <message>
        <source>Comes from centre</source>
        <translation type="unfinished">មកពី​មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>As it ships, in Khmer</source>
        <translation type="unfinished">ពាក្យ​ដើម ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>As it ships, in English</source>
        <translation type="unfinished">ពាក្យ​ដើម ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation type="unfinished">នាំចេញ​បញ្ជី</translation>
    </message>
    <message>
        <source>%n row(s) written to {name}</source>
        <translation type="unfinished">បាន​សរសេរ %n ជួរ​ទៅ​ក្នុង {name}</translation>
    </message>
    <message>
        <source>Choose a purpose</source>
        <translation type="unfinished">ជ្រើសរើស​គោលបំណង</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation type="unfinished">សម្រាប់​ធ្វើ​អ្វី?</translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished">ពន្យល់</translation>
    </message>
    <message>
        <source>With phone numbers and the sensitive fields, which stay masked elsewhere</source>
        <translation type="unfinished">រួម​ទាំង​លេខ​ទូរស័ព្ទ និង​ព័ត៌មាន​រសើប ដែល​ត្រូវ​បាន​បិទបាំង​នៅ​កន្លែង​ផ្សេង</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation type="unfinished">ជ្រើសរើស​កន្លែង​រក្សាទុក</translation>
    </message>
    <message>
        <source>Form of the sheet</source>
        <translation type="unfinished">ទម្រង់​តារាង</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), as the list is filtered now. The sheet is not encrypted: whoever finds it can read it. Who took it out, when and what for is kept.</source>
        <translation type="unfinished">
            <numerusform>%n ជួរ តាម​ដែល​បញ្ជី​ត្រូវ​បាន​ច្រោះ​ឥឡូវ។ តារាង​នេះ​មិន​ត្រូវ​បាន​អ៊ិនគ្រីប​ទេ៖ អ្នក​ណា​រកឃើញ​ក៏​អាន​បាន។ អ្នក​ណា​នាំចេញ ពេល​ណា និង​សម្រាប់​អ្វី ត្រូវ​បាន​កត់ត្រា​ទុក។</numerusform>
            <numerusform>%n ជួរ តាម​ដែល​បញ្ជី​ត្រូវ​បាន​ច្រោះ​ឥឡូវ។ តារាង​នេះ​មិន​ត្រូវ​បាន​អ៊ិនគ្រីប​ទេ៖ អ្នក​ណា​រកឃើញ​ក៏​អាន​បាន។ អ្នក​ណា​នាំចេញ ពេល​ណា និង​សម្រាប់​អ្វី ត្រូវ​បាន​កត់ត្រា​ទុក។</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out before:</source>
        <translation type="unfinished">បាន​នាំចេញ​ពី​មុន៖</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform>%n ជួរ</numerusform>
            <numerusform>%n ជួរ</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what the list is for</source>
        <translation type="unfinished">សូម​ជ្រើសរើស​ថា​បញ្ជី​នេះ​សម្រាប់​អ្វី</translation>
    </message>
    <message>
        <source>Write what the list is for</source>
        <translation type="unfinished">សូម​សរសេរ​ថា​បញ្ជី​នេះ​សម្រាប់​អ្វី</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">កំពុង​រង់ចាំ</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation type="unfinished">កំពុង​ទទួល​សេវា</translation>
    </message>
    <message>
        <source>Served</source>
        <translation type="unfinished">បាន​ទទួល​សេវា</translation>
    </message>
    <message>
        <source>Left without being served</source>
        <translation type="unfinished">បាន​ចាកចេញ​ដោយ​មិន​បាន​ទទួល​សេវា</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">បាទ/ចាស</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">ទេ</translation>
    </message>
    <message>
        <source>(not held)</source>
        <translation type="unfinished">(មិន​មាន​ក្នុង​ដៃ)</translation>
    </message>
    <message>
        <source>(original seen)</source>
        <translation type="unfinished">(បាន​ឃើញ​ច្បាប់​ដើម)</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Full: the rest was left out</source>
        <translation type="unfinished">ពេញ​ហើយ៖ អ្វី​ដែល​លើស មិន​បាន​បញ្ចូល​ទេ</translation>
    </message>
    <message>
        <source>Khmer letters, please</source>
        <translation type="unfinished">សូម​វាយ​ជា​អក្សរ​ខ្មែរ</translation>
    </message>
    <message>
        <source>Latin letters, please</source>
        <translation type="unfinished">សូម​វាយ​ជា​អក្សរ​ឡាតាំង</translation>
    </message>
    <message>
        <source>“{piece}”: an old font, not Unicode</source>
        <translation type="unfinished">«{piece}»៖ ពុម្ព​អក្សរ​ចាស់ មិន​មែន​យូនី​កូដ</translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished">មិន​ចាំបាច់</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Family name in Khmer</source>
        <translation type="unfinished">នាម​ត្រកូល​ជា​អក្សរ​ខ្មែរ</translation>
    </message>
    <message>
        <source>Given name in Khmer</source>
        <translation type="unfinished">នាម​ខ្លួន​ជា​អក្សរ​ខ្មែរ</translation>
    </message>
    <message>
        <source>Family name in Latin letters</source>
        <translation type="unfinished">នាម​ត្រកូល​ជា​អក្សរ​ឡាតាំង</translation>
    </message>
    <message>
        <source>Given name in Latin letters</source>
        <translation type="unfinished">នាម​ខ្លួន​ជា​អក្សរ​ឡាតាំង</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation type="unfinished">ឈ្មោះ​ហៅ​ក្រៅ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished">ភេទ</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation type="unfinished">ឆ្នាំ​កំណើត</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation type="unfinished">ខែកំណើត</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation type="unfinished">ថ្ងៃ​កំណើត</translation>
    </message>
    <message>
        <source>How exact the birth date is</source>
        <translation type="unfinished">ភាព​ច្បាស់​នៃ​ថ្ងៃ​កំណើត</translation>
    </message>
    <message>
        <source>Province of birth</source>
        <translation type="unfinished">ខេត្ត​កំណើត</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished">សញ្ជាតិ</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation type="unfinished">ស្ថានភាព​គ្រួសារ</translation>
    </message>
    <message>
        <source>People who depend on the client</source>
        <translation type="unfinished">ចំនួន​សមាជិក​គ្រួសារ​ក្នុង​បន្ទុក</translation>
    </message>
    <message>
        <source>Preferred language</source>
        <translation type="unfinished">ភាសា​ដែល​ចង់​ប្រើ</translation>
    </message>
    <message>
        <source>Reading and writing</source>
        <translation type="unfinished">ការអាន និង​សរសេរ</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation type="unfinished">ជនជាតិ</translation>
    </message>
    <message>
        <source>Client number</source>
        <translation type="unfinished">លេខ​អតិថិជន</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation type="unfinished">ថ្ងៃ​ចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>From centre</source>
        <translation type="unfinished">ពី​មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>To centre</source>
        <translation type="unfinished">ទៅ​មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>Also serves centre</source>
        <translation type="unfinished">បម្រើ​ការងារ​នៅ​មជ្ឈមណ្ឌល​នេះ​ផង</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">កំណត់​ចំណាំ</translation>
    </message>
    <message>
        <source>How the client came</source>
        <translation type="unfinished">មធ្យោបាយ​មកដល់</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">ស្ថានភាព</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">ថ្ងៃ</translation>
    </message>
    <message>
        <source>The centre is closed</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​បិទ</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished">មាន​សុពលភាព​ដល់</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation type="unfinished">អ្នក​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Identity documents</source>
        <translation type="unfinished">ឯកសារ​សម្គាល់​ខ្លួន</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished">កំណត់​សម្គាល់</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">លេខ​ទូរស័ព្ទ</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation type="unfinished">លេខ​ទូរស័ព្ទ​ទី​ពីរ</translation>
    </message>
    <message>
        <source>Third phone</source>
        <translation type="unfinished">លេខ​ទូរស័ព្ទ​ទី​បី</translation>
    </message>
    <message>
        <source>Whose phone</source>
        <translation type="unfinished">ទូរស័ព្ទ​របស់​អ្នកណា</translation>
    </message>
    <message>
        <source>Name of the phone&apos;s owner</source>
        <translation type="unfinished">ឈ្មោះ​ម្ចាស់​ទូរស័ព្ទ</translation>
    </message>
    <message>
        <source>Smartphone</source>
        <translation type="unfinished">ទូរស័ព្ទ​ស្មាតហ្វូន</translation>
    </message>
    <message>
        <source>Safe to call</source>
        <translation type="unfinished">ហៅទូរស័ព្ទ​មាន​សុវត្ថិភាព</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation type="unfinished">តេឡេក្រាម</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation type="unfinished">ហ្វេសប៊ុក</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">អ៊ីមែល</translation>
    </message>
    <message>
        <source>Phone with a bank or wallet account</source>
        <translation type="unfinished">ទូរស័ព្ទ​ភ្ជាប់​គណនី​ធនាគារ</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation type="unfinished">អ្នក​ទំនាក់ទំនង​ពេល​មាន​អាសន្ន</translation>
    </message>
    <message>
        <source>Relation of the emergency contact</source>
        <translation type="unfinished">ត្រូវ​ជា​អ្វី​នឹង​អតិថិជន</translation>
    </message>
    <message>
        <source>Phone of the emergency contact</source>
        <translation type="unfinished">ទូរស័ព្ទ​ពេល​មាន​អាសន្ន</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished">អាណាព្យាបាល</translation>
    </message>
    <message>
        <source>Relation of the guardian</source>
        <translation type="unfinished">អាណាព្យាបាល​ត្រូវ​ជា​អ្វី</translation>
    </message>
    <message>
        <source>Phone of the guardian</source>
        <translation type="unfinished">ទូរស័ព្ទ​អាណាព្យាបាល</translation>
    </message>
    <message>
        <source>Village, commune or district</source>
        <translation type="unfinished">ភូមិ ឃុំ/សង្កាត់ ឬ​ស្រុក</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation type="unfinished">ឈ្មោះ​ទីកន្លែង</translation>
    </message>
    <message>
        <source>Version of the list of places</source>
        <translation type="unfinished">កំណែបញ្ជី​ទីកន្លែង</translation>
    </message>
    <message>
        <source>Place as told</source>
        <translation type="unfinished">ទីកន្លែង​តាម​ពាក្យសម្តី</translation>
    </message>
    <message>
        <source>House and street</source>
        <translation type="unfinished">លេខ​ផ្ទះ និង​ផ្លូវ</translation>
    </message>
    <message>
        <source>Moved recently</source>
        <translation type="unfinished">ទើប​ផ្លាស់​ទីលំនៅ</translation>
    </message>
    <message>
        <source>Permanent home</source>
        <translation type="unfinished">ទីលំនៅ​អចិន្ត្រៃយ៍</translation>
    </message>
    <message>
        <source>Name of the permanent home</source>
        <translation type="unfinished">ឈ្មោះ​ទីលំនៅ​អចិន្ត្រៃយ៍</translation>
    </message>
    <message>
        <source>Place of origin</source>
        <translation type="unfinished">ស្រុក​កំណើត</translation>
    </message>
    <message>
        <source>Name of the place of origin</source>
        <translation type="unfinished">ឈ្មោះ​ស្រុក​កំណើត</translation>
    </message>
    <message>
        <source>Highest education</source>
        <translation type="unfinished">កម្រិត​សិក្សា​ខ្ពស់​បំផុត</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished">ថ្នាក់</translation>
    </message>
    <message>
        <source>Education completed</source>
        <translation type="unfinished">បាន​បញ្ចប់​ការសិក្សា</translation>
    </message>
    <message>
        <source>Year of the education</source>
        <translation type="unfinished">ឆ្នាំ​សិក្សា</translation>
    </message>
    <message>
        <source>School or institute</source>
        <translation type="unfinished">សាលា ឬ​វិទ្យាស្ថាន</translation>
    </message>
    <message>
        <source>Field of study</source>
        <translation type="unfinished">ជំនាញ​សិក្សា</translation>
    </message>
    <message>
        <source>Language of teaching</source>
        <translation type="unfinished">ភាសា​បង្រៀន</translation>
    </message>
    <message>
        <source>Certificate seen</source>
        <translation type="unfinished">បាន​ឃើញ​វិញ្ញាបនបត្រ</translation>
    </message>
    <message>
        <source>Earlier education</source>
        <translation type="unfinished">ប្រវត្តិ​សិក្សា</translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished">កម្រិត</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished">បាន​បញ្ចប់</translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished">ឆ្នាំ</translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished">មុខជំនាញ</translation>
    </message>
    <message>
        <source>Left school in grade</source>
        <translation type="unfinished">ឈប់​រៀន​នៅ​ថ្នាក់​ទី</translation>
    </message>
    <message>
        <source>Left school in the year</source>
        <translation type="unfinished">ឈប់​រៀន​នៅ​ឆ្នាំ</translation>
    </message>
    <message>
        <source>Why the client left school</source>
        <translation type="unfinished">មូលហេតុ​ឈប់​រៀន</translation>
    </message>
    <message>
        <source>Wants to return to school</source>
        <translation type="unfinished">ចង់​ត្រឡប់​ទៅ​រៀន​វិញ</translation>
    </message>
    <message>
        <source>Work situation</source>
        <translation type="unfinished">ស្ថានភាព​ការងារ</translation>
    </message>
    <message>
        <source>Months without work</source>
        <translation type="unfinished">ចំនួន​ខែ​គ្មាន​ការងារ</translation>
    </message>
    <message>
        <source>Never worked</source>
        <translation type="unfinished">មិន​ធ្លាប់​ធ្វើ​ការ</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished">ការងារ​ធ្លាប់​ធ្វើ</translation>
    </message>
    <message>
        <source>Own enterprise registered</source>
        <translation type="unfinished">សហគ្រាស​បាន​ចុះបញ្ជី</translation>
    </message>
    <message>
        <source>Barriers to work</source>
        <translation type="unfinished">ឧបសគ្គ​ក្នុង​ការធ្វើ​ការ</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation type="unfinished">មុខរបរ</translation>
    </message>
    <message>
        <source>Title of the job</source>
        <translation type="unfinished">មុខតំណែង</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation type="unfinished">និយោជក</translation>
    </message>
    <message>
        <source>Kind of enterprise</source>
        <translation type="unfinished">វិស័យ​សហគ្រាស</translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished">ចាប់ផ្ដើម</translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished">បញ្ចប់</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished">ប្រាក់​ឈ្នួល</translation>
    </message>
    <message>
        <source>Pay per</source>
        <translation type="unfinished">គិត​ជា</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished">រូបិយប័ណ្ណ</translation>
    </message>
    <message>
        <source>Why the client left</source>
        <translation type="unfinished">មូលហេតុ​ឈប់​ធ្វើ​ការ</translation>
    </message>
    <message>
        <source>Kind of employment</source>
        <translation type="unfinished">ប្រភេទ​នៃ​ការងារ</translation>
    </message>
    <message>
        <source>Written contract</source>
        <translation type="unfinished">កិច្ចសន្យា​ជា​លាយលក្ខណ៍​អក្សរ</translation>
    </message>
    <message>
        <source>NSSF paid by the employer</source>
        <translation type="unfinished">និយោជក​បង់ ប.ស.ស.</translation>
    </message>
    <message>
        <source>Paid leave</source>
        <translation type="unfinished">ការឈប់​សម្រាក​មាន​ប្រាក់​ឈ្នួល</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation type="unfinished">ជំនាញ</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation type="unfinished">ជំនាញ</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">ភស្តុតាង</translation>
    </message>
    <message>
        <source>Other skills</source>
        <translation type="unfinished">ជំនាញ​ផ្សេង​ទៀត</translation>
    </message>
    <message>
        <source>Wants skills recognised</source>
        <translation type="unfinished">ចង់ឱ្យ​ទទួលស្គាល់​ជំនាញ</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">ភាសា</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">ភាសា</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation type="unfinished">ការ​និយាយ</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished">ការអាន</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished">ការសរសេរ</translation>
    </message>
    <message>
        <source>Wanted occupations</source>
        <translation type="unfinished">មុខរបរ​ដែល​ចង់បាន</translation>
    </message>
    <message>
        <source>Wanted sector</source>
        <translation type="unfinished">វិស័យ​ដែល​ចង់បាន</translation>
    </message>
    <message>
        <source>Wanted work in own words</source>
        <translation type="unfinished">ការងារ​ដែល​ចង់បាន តាម​ពាក្យ​ខ្លួន​ឯង</translation>
    </message>
    <message>
        <source>Preferred provinces</source>
        <translation type="unfinished">ខេត្ត​ដែល​ចង់​ធ្វើ​ការ</translation>
    </message>
    <message>
        <source>Lowest salary per month (riel)</source>
        <translation type="unfinished">ប្រាក់ខែ​ទាប​បំផុត (រៀល)</translation>
    </message>
    <message>
        <source>Kind of contract</source>
        <translation type="unfinished">ប្រភេទ​កិច្ចសន្យា</translation>
    </message>
    <message>
        <source>Full or part time</source>
        <translation type="unfinished">ពេញ​ម៉ោង ឬ​ក្រៅ​ម៉ោង</translation>
    </message>
    <message>
        <source>Shift work is fine</source>
        <translation type="unfinished">អាច​ធ្វើ​ការវេន</translation>
    </message>
    <message>
        <source>Night work is fine</source>
        <translation type="unfinished">អាច​ធ្វើ​ការ​យប់</translation>
    </message>
    <message>
        <source>Own transport</source>
        <translation type="unfinished">មាន​មធ្យោបាយ​ធ្វើដំណើរ</translation>
    </message>
    <message>
        <source>Longest way to work (km)</source>
        <translation type="unfinished">ចម្ងាយ​ឆ្ងាយ​បំផុត (គ.ម.)</translation>
    </message>
    <message>
        <source>Needs a dormitory</source>
        <translation type="unfinished">ត្រូវការ​កន្លែង​ស្នាក់​នៅ</translation>
    </message>
    <message>
        <source>Work abroad</source>
        <translation type="unfinished">ការងារ​នៅ​បរទេស</translation>
    </message>
    <message>
        <source>Wanted training</source>
        <translation type="unfinished">វគ្គ​ដែល​ចង់​រៀន</translation>
    </message>
    <message>
        <source>Wants to start a business</source>
        <translation type="unfinished">ចង់​បើក​មុខរបរ​ផ្ទាល់ខ្លួន</translation>
    </message>
    <message>
        <source>Available from</source>
        <translation type="unfinished">អាច​ចាប់ផ្ដើម​ពី</translation>
    </message>
    <message>
        <source>Days available</source>
        <translation type="unfinished">ថ្ងៃ​ដែល​អាច​ធ្វើ​ការ</translation>
    </message>
    <message>
        <source>Hours available</source>
        <translation type="unfinished">ម៉ោង​ដែល​អាច​ធ្វើ​ការ</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation type="unfinished">អ្វី​ដែល​រារាំង</translation>
    </message>
    <message>
        <source>Has worked abroad</source>
        <translation type="unfinished">ធ្លាប់​ធ្វើការ​នៅ​បរទេស</translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished">ប្រទេស</translation>
    </message>
    <message>
        <source>Abroad from</source>
        <translation type="unfinished">នៅ​បរទេស​ពី</translation>
    </message>
    <message>
        <source>Abroad until</source>
        <translation type="unfinished">នៅ​បរទេស​ដល់</translation>
    </message>
    <message>
        <source>How the client went abroad</source>
        <translation type="unfinished">របៀប​ទៅ​បរទេស</translation>
    </message>
    <message>
        <source>Sector abroad</source>
        <translation type="unfinished">វិស័យ​នៅ​បរទេស</translation>
    </message>
    <message>
        <source>Occupation abroad</source>
        <translation type="unfinished">មុខរបរ​នៅ​បរទេស</translation>
    </message>
    <message>
        <source>Why the client returned</source>
        <translation type="unfinished">មូលហេតុ​ត្រឡប់​មកវិញ</translation>
    </message>
    <message>
        <source>Employer kept the documents</source>
        <translation type="unfinished">និយោជក​រក្សាទុក​ឯកសារ</translation>
    </message>
    <message>
        <source>Wages still owed</source>
        <translation type="unfinished">នៅ​ជំពាក់​ប្រាក់​ឈ្នួល</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation type="unfinished">បំណុល</translation>
    </message>
    <message>
        <source>Plans to go abroad again</source>
        <translation type="unfinished">គម្រោង​ទៅ​បរទេស​ម្ដង​ទៀត</translation>
    </message>
    <message>
        <source>Skills from abroad</source>
        <translation type="unfinished">ជំនាញ​ពី​បរទេស</translation>
    </message>
    <message>
        <source>Poverty status</source>
        <translation type="unfinished">ស្ថានភាពក្រីក្រ</translation>
    </message>
    <message>
        <source>Equity card number</source>
        <translation type="unfinished">លេខ​ប័ណ្ណ​សមធម៌</translation>
    </message>
    <message>
        <source>Equity card issued on</source>
        <translation type="unfinished">ថ្ងៃ​ចេញ​ប័ណ្ណ​សមធម៌</translation>
    </message>
    <message>
        <source>Equity card valid until</source>
        <translation type="unfinished">ប័ណ្ណ​សមធម៌​ផុត​កំណត់</translation>
    </message>
    <message>
        <source>Equity card seen</source>
        <translation type="unfinished">បាន​ឃើញ​ប័ណ្ណ​សមធម៌</translation>
    </message>
    <message>
        <source>NSSF membership</source>
        <translation type="unfinished">សមាជិក ប.ស.ស.</translation>
    </message>
    <message>
        <source>NSSF number</source>
        <translation type="unfinished">លេខ ប.ស.ស.</translation>
    </message>
    <message>
        <source>Certificate of informal worker</source>
        <translation type="unfinished">វិញ្ញាបនបត្រ​កម្មករ​ក្រៅ​ប្រព័ន្ធ</translation>
    </message>
    <message>
        <source>Family Package</source>
        <translation type="unfinished">កញ្ចប់​គ្រួសារ</translation>
    </message>
    <message>
        <source>Cares for</source>
        <translation type="unfinished">មើល​ថែ</translation>
    </message>
    <message>
        <source>Number of people cared for</source>
        <translation type="unfinished">ចំនួន​មនុស្ស​ដែល​មើល​ថែ</translation>
    </message>
    <message>
        <source>Hours of care per day</source>
        <translation type="unfinished">ម៉ោង​មើលថែ​ក្នុង​មួយ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>Care stands in the way of work</source>
        <translation type="unfinished">ការមើល​ថែ​រារាំង​ការងារ</translation>
    </message>
    <message>
        <source>Childcare used</source>
        <translation type="unfinished">សេវា​ថែទាំ​កុមារ​ដែល​ប្រើ</translation>
    </message>
    <message>
        <source>Single parent</source>
        <translation type="unfinished">ឪពុក ឬ​ម្ដាយ​ចិញ្ចឹម​កូន​តែ​ម្នាក់ឯង</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation type="unfinished">មាន​ផ្ទៃពោះ</translation>
    </message>
    <message>
        <source>Difficulty seeing</source>
        <translation type="unfinished">ពិបាក​មើល</translation>
    </message>
    <message>
        <source>Difficulty hearing</source>
        <translation type="unfinished">ពិបាក​ស្ដាប់</translation>
    </message>
    <message>
        <source>Difficulty walking or climbing steps</source>
        <translation type="unfinished">ពិបាក​ដើរ ឬ​ឡើង​ជណ្ដើរ</translation>
    </message>
    <message>
        <source>Difficulty remembering or concentrating</source>
        <translation type="unfinished">ពិបាក​ចងចាំ ឬ​ផ្ចង់​អារម្មណ៍</translation>
    </message>
    <message>
        <source>Difficulty washing or dressing</source>
        <translation type="unfinished">ពិបាក​ងូតទឹក ឬ​ស្លៀកពាក់</translation>
    </message>
    <message>
        <source>Difficulty communicating</source>
        <translation type="unfinished">ពិបាក​ទំនាក់ទំនង</translation>
    </message>
    <message>
        <source>Disability card</source>
        <translation type="unfinished">ប័ណ្ណ​ពិការ​ភាព</translation>
    </message>
    <message>
        <source>Adjustment needed at work</source>
        <translation type="unfinished">ការសម្របសម្រួល​នៅ​កន្លែង​ធ្វើការ</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished">គោលបំណង</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished">ជួរ</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation type="unfinished">ទម្រង់​ឯកសារ</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation type="unfinished">បាន​ច្រោះ</translation>
    </message>
    <message>
        <source>With sensitive fields</source>
        <translation type="unfinished">រួម​ទាំង​ព័ត៌មាន​រសើប</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished">បាន​យល់ព្រម</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished">បាន​ដក​ការយល់ព្រម</translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished">របៀប</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished">សាក្សី</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation type="unfinished">កំណែ​អត្ថបទ</translation>
    </message>
    <message>
        <source>Read aloud by</source>
        <translation type="unfinished">អ្នក​អាន​ឱ្យ​ស្ដាប់</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">ពេលវេលា</translation>
    </message>
    <message>
        <source>By the guardian</source>
        <translation type="unfinished">ដោយ​អាណាព្យាបាល</translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished">ប្រភេទ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">លេខ</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation type="unfinished">បាន​ឃើញ​ច្បាប់​ដើម</translation>
    </message>
    <message>
        <source>Copy kept</source>
        <translation type="unfinished">បាន​រក្សា​ច្បាប់​ចម្លង</translation>
    </message>
    <message>
        <source>Why it is written only now</source>
        <translation type="unfinished">ហេតុ​អ្វី​ទើប​សរសេរ​ឥឡូវ</translation>
    </message>
    <message>
        <source>Day of the session</source>
        <translation type="unfinished">ថ្ងៃប្រឹក្សា</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished">ចំនួន​នាទី</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">ប្រភេទ</translation>
    </message>
    <message>
        <source>Way of meeting</source>
        <translation type="unfinished">របៀប​ជួប</translation>
    </message>
    <message>
        <source>Private room</source>
        <translation type="unfinished">បន្ទប់​ឯកជន</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished">អ្នកបកប្រែ</translation>
    </message>
    <message>
        <source>Accompanied by</source>
        <translation type="unfinished">អម​ដោយ</translation>
    </message>
    <message>
        <source>Client agrees to others being present</source>
        <translation type="unfinished">អតិថិជន​យល់ព្រម​ឱ្យ​អ្នកដទៃ​នៅ​ជាមួយ</translation>
    </message>
    <message>
        <source>What the client came for</source>
        <translation type="unfinished">តម្រូវការ​របស់​អតិថិជន</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation type="unfinished">ចំណុច​ខ្លាំង</translation>
    </message>
    <message>
        <source>Interests (RIASEC)</source>
        <translation type="unfinished">ចំណាប់អារម្មណ៍ (RIASEC)</translation>
    </message>
    <message>
        <source>What matters at work</source>
        <translation type="unfinished">អ្វី​ដែល​សំខាន់​ក្នុង​ការងារ</translation>
    </message>
    <message>
        <source>Job search in the last 4 weeks</source>
        <translation type="unfinished">ការស្វែងរក​ការងារ​ក្នុង ៤ សប្ដាហ៍​ចុងក្រោយ</translation>
    </message>
    <message>
        <source>Labour market information given</source>
        <translation type="unfinished">ព័ត៌មាន​ទីផ្សារ​ការងារ​ដែល​បាន​ផ្ដល់</translation>
    </message>
    <message>
        <source>Information given, in words</source>
        <translation type="unfinished">ព័ត៌មាន​ដែល​បាន​ផ្ដល់</translation>
    </message>
    <message>
        <source>Advice and agreement</source>
        <translation type="unfinished">ដំបូន្មាន និង​ការព្រមព្រៀង</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished">លទ្ធផល</translation>
    </message>
    <message>
        <source>Safeguarding</source>
        <translation type="unfinished">ការការពារ​សុវត្ថិភាព</translation>
    </message>
    <message>
        <source>Rights explained</source>
        <translation type="unfinished">បាន​ពន្យល់​សិទ្ធិ</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation type="unfinished">ការណាត់ជួប​បន្ទាប់</translation>
    </message>
    <message>
        <source>Place of the next appointment</source>
        <translation type="unfinished">ទីកន្លែងណាត់ជួប</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished">ការរំលឹក</translation>
    </message>
    <message>
        <source>Shared note</source>
        <translation type="unfinished">កំណត់​ចំណាំ​រួម</translation>
    </message>
    <message>
        <source>Counsellor&apos;s note</source>
        <translation type="unfinished">កំណត់​ចំណាំ​របស់​អ្នក​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">អត្ថបទ</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished">មាន​កម្រិត</translation>
    </message>
    <message>
        <source>Level by the score</source>
        <translation type="unfinished">កម្រិត​តាមពិន្ទុ</translation>
    </message>
    <message>
        <source>Level of support</source>
        <translation type="unfinished">កម្រិត​នៃ​ការគាំទ្រ</translation>
    </message>
    <message>
        <source>Why another level</source>
        <translation type="unfinished">មូលហេតុ​ជ្រើស​កម្រិត​ផ្សេង</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation type="unfinished">មូលហេតុ​ជា​ពាក្យ</translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished">ពិន្ទុ</translation>
    </message>
    <message>
        <source>Main goal</source>
        <translation type="unfinished">គោលដៅ​ចម្បង</translation>
    </message>
    <message>
        <source>Main occupation</source>
        <translation type="unfinished">មុខរបរ​ចម្បង</translation>
    </message>
    <message>
        <source>Other goal</source>
        <translation type="unfinished">គោលដៅ​ជម្រើស</translation>
    </message>
    <message>
        <source>Other occupation</source>
        <translation type="unfinished">មុខរបរ​ជម្រើស</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation type="unfinished">កាលបរិច្ឆេទ​គោលដៅ</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation type="unfinished">កាលបរិច្ឆេទ​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished">ជំហាន</translation>
    </message>
    <message>
        <source>Offered in</source>
        <translation type="unfinished">ផ្តល់​ក្នុង​ប្រអប់</translation>
    </message>
    <message>
        <source>Is offered</source>
        <translation type="unfinished">នៅ​ផ្តល់</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">បញ្ជី</translation>
    </message>
    <message>
        <source>Words in Khmer</source>
        <translation type="unfinished">ពាក្យ​ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Words in English</source>
        <translation type="unfinished">ពាក្យ​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Hidden from the choices</source>
        <translation type="unfinished">លាក់​ពី​ជម្រើស</translation>
    </message>
    <message>
        <source>Phrase in Khmer</source>
        <translation type="unfinished">ឃ្លាជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Phrase in English</source>
        <translation type="unfinished">ឃ្លា​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">អ្វី</translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished">អ្នកណា</translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished">ត្រឹម​ថ្ងៃ</translation>
    </message>
    <message>
        <source>Why the step was dropped</source>
        <translation type="unfinished">មូលហេតុ​បោះបង់​ជំហាន</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished">លទ្ធផល</translation>
    </message>
    <message>
        <source>Referral number</source>
        <translation type="unfinished">លេខ​លិខិត​បញ្ជូន</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished">ថ្ងៃ​ធ្វើ</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished">ដៃគូ</translation>
    </message>
    <message>
        <source>Kind of partner</source>
        <translation type="unfinished">ប្រភេទ​ដៃគូ</translation>
    </message>
    <message>
        <source>Name of the partner</source>
        <translation type="unfinished">ឈ្មោះ​ដៃគូ</translation>
    </message>
    <message>
        <source>Name of the partner in Khmer</source>
        <translation type="unfinished">ឈ្មោះ​ដៃគូ​ជា​អក្សរ​ខ្មែរ</translation>
    </message>
    <message>
        <source>Name of the partner in English</source>
        <translation type="unfinished">ឈ្មោះ​ដៃគូ​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Addressed to, in Khmer</source>
        <translation type="unfinished">គោរព​ជូន ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Addressed to, in English</source>
        <translation type="unfinished">គោរព​ជូន ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished">លេខ​យោង</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished">ការណាត់ជួប</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished">អ្នក​ទំនាក់ទំនង</translation>
    </message>
    <message>
        <source>Documents the client brings</source>
        <translation type="unfinished">ឯកសារ​ដែល​អតិថិជន​យក​ទៅ</translation>
    </message>
    <message>
        <source>Hazardous or night work</source>
        <translation type="unfinished">ការងារ​គ្រោះថ្នាក់ ឬ​ពេល​យប់</translation>
    </message>
    <message>
        <source>Print the client&apos;s phone</source>
        <translation type="unfinished">បោះពុម្ព​លេខ​ទូរស័ព្ទ​អតិថិជន</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation type="unfinished">ចម្លង​ជូន</translation>
    </message>
    <message>
        <source>Signed by, in Khmer</source>
        <translation type="unfinished">អ្នក​ចុះហត្ថលេខា ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Signed by, in English</source>
        <translation type="unfinished">អ្នក​ចុះហត្ថលេខា ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Lunar date</source>
        <translation type="unfinished">កាលបរិច្ឆេទ​ចន្ទ​គតិ</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation type="unfinished">ពិនិត្យ​ដោយ</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation type="unfinished">ជំនួស</translation>
    </message>
    <message>
        <source>Client agrees to share</source>
        <translation type="unfinished">អតិថិជន​យល់ព្រម​ចែករំលែក</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">ស្ថានភាព</translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished">ប្រភព</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">មូលហេតុ</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation type="unfinished">ថ្ងៃ​ចាប់ផ្ដើម</translation>
    </message>
    <message>
        <source>Job or course</source>
        <translation type="unfinished">ការងារ ឬ​វគ្គ​សិក្សា</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation type="unfinished">អ្នកទទួល</translation>
    </message>
    <message>
        <source>Partner number</source>
        <translation type="unfinished">លេខ​ដៃគូ</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation type="unfinished">ពេល​តាមដាន</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation type="unfinished">ដល់​កំណត់​នៅ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation type="unfinished">ធ្វើ​នៅ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished">លើក​ទី</translation>
    </message>
    <message>
        <source>Way of contact</source>
        <translation type="unfinished">របៀប​ទាក់ទង</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished">បាន​ជួប</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation type="unfinished">សួរ​ម្តង​ទៀត​នៅ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>Fits the training</source>
        <translation type="unfinished">ត្រូវ​នឹង​ជំនាញ​ដែល​បាន​រៀន</translation>
    </message>
    <message>
        <source>Satisfied (1 to 5)</source>
        <translation type="unfinished">ការពេញចិត្ត (១ ដល់ ៥)</translation>
    </message>
    <message>
        <source>Still needs help</source>
        <translation type="unfinished">នៅ​ត្រូវការ​ជំនួយ</translation>
    </message>
    <message>
        <source>Noted on</source>
        <translation type="unfinished">កត់​នៅ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation type="unfinished">បញ្ជាក់​ដោយ</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation type="unfinished">បញ្ចប់​នៅ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation type="unfinished">មូលហេតុ​នៃ​ការបញ្ចប់</translation>
    </message>
    <message>
        <source>What is on the scan</source>
        <translation type="unfinished">អ្វី​ដែល​មាន​នៅលើ​ស្កេន</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation type="unfinished">ពេល​ហៅ</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation type="unfinished">ស្ថានភាព​តាំងពី</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished">ថត</translation>
    </message>
    <message>
        <source>Name in Khmer</source>
        <translation type="unfinished">ឈ្មោះ​ជា​អក្សរ​ខ្មែរ</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished">ត្រឡប់​មក​វិញ</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation type="unfinished">ឈ្មោះ​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished">អ្នក​ទំនាក់ទំនង</translation>
    </message>
    <message>
        <source>Post of the contact person</source>
        <translation type="unfinished">តួនាទី​អ្នក​ទំនាក់ទំនង</translation>
    </message>
    <message>
        <source>Address in Khmer</source>
        <translation type="unfinished">អាសយដ្ឋាន​ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Address in English</source>
        <translation type="unfinished">អាសយដ្ឋាន​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished">ការផ្ទៀងផ្ទាត់</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation type="unfinished">ថ្ងៃ​ផ្ទៀងផ្ទាត់</translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished">នៅ​ដំណើរការ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">លេខ​កូដ</translation>
    </message>
    <message>
        <source>Abbreviation on letters</source>
        <translation type="unfinished">អក្សរ​កាត់​លើ​លិខិត</translation>
    </message>
    <message>
        <source>Head&apos;s name in Khmer</source>
        <translation type="unfinished">ឈ្មោះ​ប្រធាន​ជា​អក្សរ​ខ្មែរ</translation>
    </message>
    <message>
        <source>Head&apos;s name in English</source>
        <translation type="unfinished">ឈ្មោះ​ប្រធាន​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Head&apos;s title in Khmer</source>
        <translation type="unfinished">តួនាទី​ប្រធាន​ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Names that no line may cut</source>
        <translation type="unfinished">ឈ្មោះ​ដែល​មិន​ត្រូវកាត់​ចុះបន្ទាត់</translation>
    </message>
    <message>
        <source>Head&apos;s title in English</source>
        <translation type="unfinished">តួនាទី​ប្រធាន​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Desk letter</source>
        <translation type="unfinished">អក្សរ​តុ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">ឈ្មោះ</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation type="unfinished">ឈ្មោះ​ជា​អក្សរ​ឡាតាំង</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished">តួនាទី</translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished">ចំនួន​រាប់</translation>
    </message>
    <message>
        <source>Counts on paper</source>
        <translation type="unfinished">ចំនួន​លើ​ក្រដាស</translation>
    </message>
    <message>
        <source>Drafts left</source>
        <translation type="unfinished">សេចក្ដីព្រាង​នៅសល់</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation type="unfinished">រង់ចាំ​ផ្ញើ</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation type="unfinished">លេខ​លំដាប់</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation type="unfinished">ម៉ោង​មកដល់</translation>
    </message>
    <message>
        <source>Name of the centre in Khmer</source>
        <translation type="unfinished">ឈ្មោះ​មជ្ឈមណ្ឌល​ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Name of the centre in English</source>
        <translation type="unfinished">ឈ្មោះ​មជ្ឈមណ្ឌល​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Name of the counsellor</source>
        <translation type="unfinished">ឈ្មោះ​អ្នក​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished">រាជធានី/ខេត្ត</translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished">ស្រុក/ខណ្ឌ/ក្រុង</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation type="unfinished">ឃុំ/សង្កាត់</translation>
    </message>
    <message>
        <source>Village</source>
        <translation type="unfinished">ភូមិ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished">អាសយដ្ឋាន</translation>
    </message>
    <message>
        <source>Work that is wanted</source>
        <translation type="unfinished">ការងារ​ដែល​ចង់​ធ្វើ</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Register new: {text}</source>
        <translation type="unfinished">ចុះឈ្មោះ​ថ្មី៖ {text}</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation type="unfinished">អ្នក​ថ្មី</translation>
    </message>
    <message>
        <source>Clients you looked at last</source>
        <translation type="unfinished">អតិថិជន​ដែល​អ្នក​បាន​មើល​ចុងក្រោយ</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished">អតិថិជន</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished">ដៃគូ</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished">ទៅ​កាន់</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished">ពាក្យបញ្ជា</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished">លើ​ទំព័រ​នេះ</translation>
    </message>
</context>
<context>
    <name>FoldedSection</name>
    <message>
        <source>something is entered</source>
        <translation type="unfinished">បាន​បំពេញ​ខ្លះ​ហើយ</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>No line? By shared folder</source>
        <translation type="unfinished">គ្មាន​អ៊ីនធឺណិត? ប្រើ​ថត​រួម</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation type="unfinished">ផ្លាស់ប្តូរ​ឥឡូវនេះ</translation>
    </message>
    <message>
        <source>A practice desk exchanges nothing.</source>
        <translation type="unfinished">តុ​ហ្វឹកហាត់​មិន​ផ្លាស់ប្តូរ​អ្វី​ទេ។</translation>
    </message>
    <message>
        <source>The desks of one centre can exchange their work through a folder that they share in the office, without any internet. None is chosen here.</source>
        <translation type="unfinished">តុ​នៃ​មជ្ឈមណ្ឌល​តែ​មួយ​អាច​ផ្លាស់ប្តូរ​ការងារ​គ្នា​តាម​ថត​រួម​មួយ​ក្នុង​ការិយាល័យ ដោយ​គ្មាន​អ៊ីនធឺណិត។ នៅ​ទីនេះ​មិន​ទាន់​បាន​ជ្រើសរើស​ថត​ទេ។</translation>
    </message>
    <message numerus="yes">
        <source>Exchanged with desk {desk} through the folder: {when}. %n change(s) of theirs are not yet at the central server.</source>
        <translation type="unfinished">
            <numerusform>បាន​ផ្លាស់ប្តូរ​ជាមួយ​តុ {desk} តាម​ថត​រួម៖ {when}។ ការផ្លាស់ប្តូរ %n របស់​គេ​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។</numerusform>
            <numerusform>បាន​ផ្លាស់ប្តូរ​ជាមួយ​តុ {desk} តាម​ថត​រួម៖ {when}។ ការផ្លាស់ប្តូរ %n របស់​គេ​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchanged with desk {desk} through the folder: {when}. All of theirs that is known here is at the central server.</source>
        <translation type="unfinished">បាន​ផ្លាស់ប្តូរ​ជាមួយ​តុ {desk} តាម​ថត​រួម៖ {when}។ អ្វីៗ​របស់​គេ​ដែល​ដឹង​នៅ​ទីនេះ បាន​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទាំងអស់​ហើយ។</translation>
    </message>
    <message>
        <source>Last looked into the folder: {when}.</source>
        <translation type="unfinished">បាន​មើល​ថត​ចុងក្រោយ៖ {when}។</translation>
    </message>
    <message>
        <source>Last looked into the folder: {when}. No other desk has left anything.</source>
        <translation type="unfinished">បាន​មើល​ថត​ចុងក្រោយ៖ {when}។ គ្មាន​តុ​ផ្សេង​ទុក​អ្វី​ទេ។</translation>
    </message>
    <message>
        <source>The folder does not answer since {when}. Your work is safe here and goes on; it is exchanged as soon as the folder answers.</source>
        <translation type="unfinished">ថត​មិន​ឆ្លើយតប​តាំងពី {when}។ ការងារ​របស់​អ្នក​មាន​សុវត្ថិភាព​នៅ​ទីនេះ ហើយ​បន្ត​ទៅ​មុខ។ វា​នឹង​ផ្លាស់ប្តូរ​ភ្លាម ពេល​ថត​ឆ្លើយតប។</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished">ជ្រើសរើស​ថត</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation type="unfinished">ថត​ផ្សេង</translation>
    </message>
</context>
<context>
    <name>FolderSettings</name>
    <message>
        <source>The folder that the desks share</source>
        <translation type="unfinished">ថត​ដែល​តុ​ប្រើ​រួមគ្នា</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation type="unfinished">ថត​រួម</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished">ថត</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">ជ្រើសរើស…</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation type="unfinished">ប្រើ​ថត​នេះ</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation type="unfinished">មិន​ប្រើ​ថត</translation>
    </message>
    <message>
        <source>A practice desk exchanges nothing.</source>
        <translation type="unfinished">តុ​ហ្វឹកហាត់​មិន​ផ្លាស់ប្តូរ​អ្វី​ទេ។</translation>
    </message>
    <message>
        <source>Without internet the desks of this centre exchange their work through a folder that all of them can open, on one of the computers or on a disk in the office. The files are sealed. Choose the same folder at every desk.</source>
        <translation type="unfinished">ពេល​គ្មាន​អ៊ីនធឺណិត តុ​នៃ​មជ្ឈមណ្ឌល​នេះ​ផ្លាស់ប្តូរ​ការងារ​គ្នា​តាម​ថត​ដែល​តុ​ទាំងអស់​អាច​បើក​បាន នៅលើ​កុំព្យូទ័រ​ណាមួយ ឬ​ថាស​ក្នុង​ការិយាល័យ។ ឯកសារ​ត្រូវបាន​បិទបាំង។ សូម​ជ្រើសរើស​ថត​ដូចគ្នា​នៅ​គ្រប់​តុ។</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Follow-ups</source>
        <translation type="unfinished">ការតាមដាន</translation>
    </message>
    <message>
        <source>Whom to ask how they are doing, and what is to be done</source>
        <translation type="unfinished">ត្រូវ​សួរសុខទុក្ខ​អ្នកណា និង​ត្រូវ​ធ្វើ​អ្វី</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">នាំចេញ</translation>
    </message>
    <message>
        <source>What was typed is discarded</source>
        <translation type="unfinished">បាន​បោះបង់​អ្វី​ដែល​បាន​វាយ</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">រក្សាទុក​រួច។</translation>
    </message>
    <message>
        <source>Taken back. It is due again.</source>
        <translation type="unfinished">បាន​ដក​វិញ។ ត្រូវ​ធ្វើ​ឡើងវិញ។</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Draft saved on this computer at {time}</source>
        <translation type="unfinished">បាន​រក្សាទុក​សេចក្ដីព្រាង​ក្នុង​កុំព្យូទ័រ​នេះ ម៉ោង {time}</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation type="unfinished">ថ្ងៃ{weekday} ទី{day} ខែ{month} ឆ្នាំ{year}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished">ម្សិលមិញ {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation type="unfinished">ស្អែក {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">ថ្ងៃ​នេះ</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished">ម្សិលមិញ</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished">ថ្ងៃស្អែក</translation>
    </message>
    <message>
        <source>%n hour(s)</source>
        <translation type="unfinished">%n ម៉ោង</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished">{hours} ម៉ោង {minutes} នាទី</translation>
    </message>
    <message>
        <source>%n minute(s)</source>
        <translation type="unfinished">%n នាទី</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation type="unfinished">%n ថ្ងៃ</translation>
    </message>
    <message>
        <source>about %n year(s) old</source>
        <translation type="unfinished">អាយុ​ប្រហែល %n ឆ្នាំ</translation>
    </message>
    <message>
        <source>%n year(s) old</source>
        <translation type="unfinished">អាយុ %n ឆ្នាំ</translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished">មករា</translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished">កុម្ភៈ</translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished">មីនា</translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished">មេសា</translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished">ឧសភា</translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished">មិថុនា</translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished">កក្កដា</translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished">សីហា</translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished">កញ្ញា</translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished">តុលា</translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished">វិច្ឆិកា</translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished">ធ្នូ</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished">ចន្ទ</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished">អង្គារ</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished">ពុធ</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished">ព្រហស្បតិ៍</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished">សុក្រ</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished">សៅរ៍</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished">អាទិត្យ</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished">ចន្ទ</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished">អង្គារ</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished">ពុធ</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished">ព្រហស្បតិ៍</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished">សុក្រ</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished">សៅរ៍</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished">អាទិត្យ</translation>
    </message>
    <message>
        <source>%n</source>
        <translation type="unfinished">%n</translation>
    </message>
</context>
<context>
    <name>GoingHomeCard</name>
    <message>
        <source>Before you go home</source>
        <translation type="unfinished">មុនពេល​ទៅ​ផ្ទះ</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation type="unfinished">បិទ​បញ្ជី​ប្រចាំ​ថ្ងៃ</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) recorded</source>
        <translation type="unfinished">
            <numerusform>បាន​កត់ត្រា​ការមក​ជួប %n</numerusform>
            <numerusform>បាន​កត់ត្រា​ការមក​ជួប %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) to finish</source>
        <translation type="unfinished">
            <numerusform>សេចក្តីព្រាង %n ត្រូវ​បញ្ចប់</numerusform>
            <numerusform>សេចក្តីព្រាង %n ត្រូវ​បញ្ចប់</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation type="unfinished">
            <numerusform>ការផ្លាស់ប្តូរ %n ត្រូវ​ផ្ញើ</numerusform>
            <numerusform>ការផ្លាស់ប្តូរ %n ត្រូវ​ផ្ញើ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) to send</source>
        <translation type="unfinished">
            <numerusform>ស្កេន %n ត្រូវ​ផ្ញើ</numerusform>
            <numerusform>ស្កេន %n ត្រូវ​ផ្ញើ</numerusform>
        </translation>
    </message>
    <message>
        <source>Usual wait {half}, longest {longest}</source>
        <translation type="unfinished">រង់ចាំ​ជាធម្មតា {half} យូរ​បំផុត {longest}</translation>
    </message>
    <message numerus="yes">
        <source>%n left unserved</source>
        <translation type="unfinished">
            <numerusform>%n នាក់​ចេញ​ទៅ​វិញ​ដោយ​មិន​បាន​ទទួល​សេវា</numerusform>
            <numerusform>%n នាក់​ចេញ​ទៅ​វិញ​ដោយ​មិន​បាន​ទទួល​សេវា</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message>
        <source>Counsellors</source>
        <translation type="unfinished">អ្នក​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Open and closed days</source>
        <translation type="unfinished">ថ្ងៃ​បើក និង​ថ្ងៃ​បិទ</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation type="unfinished">ឃ្លា</translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation type="unfinished">បញ្ជី​ពាក្យ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">នាំចេញ</translation>
    </message>
</context>
<context>
    <name>HappeningRow</name>
    <message>
        <source>Not sent yet by {desk}</source>
        <translation type="unfinished">{desk} មិន​ទាន់​ផ្ញើ</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation type="unfinished">មិន​ទាន់​ផ្ញើ</translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message>
        <source>Registered</source>
        <translation type="unfinished">បាន​ចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Reason: {reason}. Ticket {ticket}.</source>
        <translation type="unfinished">មូលហេតុ៖ {reason}។ លេខ {ticket}។</translation>
    </message>
    <message>
        <source>Counselling session {number}: {kind}</source>
        <translation type="unfinished">ការប្រឹក្សា​លើក​ទី {number}៖ {kind}</translation>
    </message>
    <message>
        <source>Addendum to a session</source>
        <translation type="unfinished">ការបន្ថែម​លើ​ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>%n point(s) of the score</source>
        <translation type="unfinished">ពិន្ទុ %n</translation>
    </message>
    <message>
        <source>Level of support decided</source>
        <translation type="unfinished">បាន​សម្រេច​កម្រិត​គាំទ្រ</translation>
    </message>
    <message>
        <source>Step added to the plan</source>
        <translation type="unfinished">បាន​បន្ថែម​ជំហាន​ក្នុង​ផែនការ</translation>
    </message>
    <message>
        <source>Referral made</source>
        <translation type="unfinished">បាន​រៀបចំ​ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Referral letter made</source>
        <translation type="unfinished">បាន​ចេញ​លិខិត​បញ្ជូន</translation>
    </message>
    <message>
        <source>Agreed: {purposes}</source>
        <translation type="unfinished">យល់ព្រម៖ {purposes}</translation>
    </message>
    <message>
        <source>Not agreed: {purposes}</source>
        <translation type="unfinished">មិន​យល់ព្រម៖ {purposes}</translation>
    </message>
    <message>
        <source>sharing with {partner}</source>
        <translation type="unfinished">ការចែករំលែក​ជាមួយ {partner}</translation>
    </message>
    <message>
        <source>Moved from centre {here} to centre {there}</source>
        <translation type="unfinished">បាន​ផ្លាស់​ពី​មជ្ឈមណ្ឌល {here} ទៅ​មជ្ឈមណ្ឌល {there}</translation>
    </message>
    <message>
        <source>Scan taken in</source>
        <translation type="unfinished">បាន​ទទួល​ស្កេន</translation>
    </message>
    <message>
        <source>Agreed on %n step(s).</source>
        <translation type="unfinished">បាន​ព្រមព្រៀង %n ជំហាន។</translation>
    </message>
    <message>
        <source>Step of the plan done</source>
        <translation type="unfinished">បាន​ធ្វើ​ជំហាន​នៃ​ផែនការ​រួច</translation>
    </message>
    <message>
        <source>Step of the plan dropped</source>
        <translation type="unfinished">បាន​បោះបង់​ជំហាន​នៃ​ផែនការ</translation>
    </message>
    <message>
        <source>Arrived at the counter</source>
        <translation type="unfinished">មកដល់​បញ្ជរ</translation>
    </message>
    <message>
        <source>Only its author and the head of centre can read it.</source>
        <translation type="unfinished">មាន​តែ​អ្នក​សរសេរ និង​ប្រធាន​មជ្ឈមណ្ឌល​ប៉ុណ្ណោះ​ដែល​អាច​អាន​បាន។</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished">មាន​កម្រិត</translation>
    </message>
    <message>
        <source>Decided by the counsellor</source>
        <translation type="unfinished">អ្នក​ប្រឹក្សា​បាន​សម្រេច</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation type="unfinished">បាន​កត់ត្រា​ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation type="unfinished">បាន​ដក​ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Asked how things are</source>
        <translation type="unfinished">បាន​សួរសុខទុក្ខ</translation>
    </message>
    <message>
        <source>Follow-up, {when}</source>
        <translation type="unfinished">ការតាមដាន {when}</translation>
    </message>
    <message>
        <source>satisfied {n} of 5</source>
        <translation type="unfinished">ពេញចិត្ត {n} លើ ៥</translation>
    </message>
    <message>
        <source>next try {day}</source>
        <translation type="unfinished">ព្យាយាម​ម្តង​ទៀត {day}</translation>
    </message>
    <message>
        <source>Still needs help</source>
        <translation type="unfinished">នៅ​ត្រូវការ​ជំនួយ</translation>
    </message>
    <message>
        <source>Outcome: {what}</source>
        <translation type="unfinished">លទ្ធផល៖ {what}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished">ពី​ថ្ងៃ {day}</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation type="unfinished">បញ្ចប់ {day}</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation type="unfinished">មិន​ទាន់​បញ្ជាក់</translation>
    </message>
</context>
<context>
    <name>HeardForm</name>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​ចម្លើយ</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished">លទ្ធផល</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation type="unfinished">នៅ​ធ្វើ ឬ​រៀន​ទីនោះ</translation>
    </message>
    <message>
        <source>Pay per month (riel)</source>
        <translation type="unfinished">ប្រាក់​ក្នុង​មួយ​ខែ (រៀល)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished">បោះបង់</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation type="unfinished">សូម​ជ្រើស​មូលហេតុ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">បាទ/ចាស</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">ទេ</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation type="unfinished">ជំនួយ</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation type="unfinished">បិទ​ជំនួយ</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Search in help</source>
        <translation type="unfinished">ស្វែងរក​ក្នុង​ជំនួយ</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation type="unfinished">ទំព័រ​ទាំងអស់</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished">គ្រាប់​ចុច</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished">រាយការណ៍​បញ្ហា</translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished">ជំនួយ</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation type="unfinished">បិទ​ជំនួយ</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) found</source>
        <translation type="unfinished">
            <numerusform>រកឃើញ %n ទំព័រ</numerusform>
            <numerusform>រកឃើញ %n ទំព័រ</numerusform>
        </translation>
    </message>
    <message>
        <source>All pages of help</source>
        <translation type="unfinished">ទំព័រ​ជំនួយ​ទាំងអស់</translation>
    </message>
    <message>
        <source>Help: {title}</source>
        <translation type="unfinished">ជំនួយ៖ {title}</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>So far</source>
        <translation type="unfinished">រឿង​ដែល​បាន​កើតឡើង</translation>
    </message>
    <message>
        <source>Letter made, {language}</source>
        <translation type="unfinished">បាន​រៀបចំ​លិខិត {language}</translation>
    </message>
    <message>
        <source>started on {day}</source>
        <translation type="unfinished">ចាប់ផ្តើម​នៅ​ថ្ងៃទី {day}</translation>
    </message>
    <message>
        <source>{pay} riel</source>
        <translation type="unfinished">{pay} រៀល</translation>
    </message>
    <message>
        <source>received by {name}</source>
        <translation type="unfinished">ទទួល​ដោយ {name}</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Two values were given; choose one</source>
        <translation type="unfinished">មាន​តម្លៃ​ពីរ​ខុសគ្នា សូម​ជ្រើសរើស​មួយ</translation>
    </message>
    <message>
        <source>Older changes are still on their way from the central server.</source>
        <translation type="unfinished">ការ​កែប្រែ​ចាស់ៗ​កំពុង​មក​ពី​ម៉ាស៊ីន​មេ​កណ្ដាល​នៅ​ឡើយ។</translation>
    </message>
    <message>
        <source>All changes, the newest first</source>
        <translation type="unfinished">ការកែប្រែ​ទាំងអស់ ថ្មី​បំផុត​នៅលើ​គេ</translation>
    </message>
    <message>
        <source>not yet at the central server</source>
        <translation type="unfinished">មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល</translation>
    </message>
    <message>
        <source>{what}: removed</source>
        <translation type="unfinished">{what}៖ បាន​លុប</translation>
    </message>
    <message>
        <source>{what}: new</source>
        <translation type="unfinished">{what}៖ ថ្មី</translation>
    </message>
    <message>
        <source>{what}: conflict settled</source>
        <translation type="unfinished">{what}៖ បាន​ដោះស្រាយ​ភាពខុសគ្នា</translation>
    </message>
    <message>
        <source>{what}: asked again</source>
        <translation type="unfinished">{what}៖ សួរ​ម្ដង​ទៀត</translation>
    </message>
    <message>
        <source>{what}: changed</source>
        <translation type="unfinished">{what}៖ បាន​កែ</translation>
    </message>
    <message>
        <source>The restricted part of the session of {day} was opened</source>
        <translation type="unfinished">បាន​បើក​ផ្នែក​មាន​កម្រិត​នៃ​ការប្រឹក្សា​ថ្ងៃទី {day}</translation>
    </message>
    <message>
        <source>taken back before it was sent</source>
        <translation type="unfinished">ដក​វិញ​មុនពេល​ផ្ញើ</translation>
    </message>
    <message>
        <source>asked back after it may have been sent</source>
        <translation type="unfinished">សុំ​ដក​វិញ ក្រោយពេល​ដែល​វា​អាច​បាន​ផ្ញើ​ទៅ​ហើយ</translation>
    </message>
    <message>
        <source>as the former centre had it</source>
        <translation type="unfinished">តាម​អ្វី​ដែល​មជ្ឈមណ្ឌល​មុន​បាន​ធ្វើ</translation>
    </message>
    <message>
        <source>the public calendar holds again</source>
        <translation type="unfinished">ប្រើ​ប្រតិទិន​សាធារណៈ​វិញ</translation>
    </message>
    <message>
        <source>it belongs to somebody else</source>
        <translation type="unfinished">វា​ជា​របស់​អ្នក​ផ្សេង</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished">អាន​មិន​បាន</translation>
    </message>
    <message>
        <source>it is not needed</source>
        <translation type="unfinished">មិន​ត្រូវការ</translation>
    </message>
    <message>
        <source>(emptied)</source>
        <translation type="unfinished">(បាន​លុបចោល)</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation type="unfinished">យក​តម្លៃ​នេះ</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation type="unfinished">តម្លៃ​ដែល​បង្ហាញ​ឥឡូវ</translation>
    </message>
    <message>
        <source>The other value</source>
        <translation type="unfinished">តម្លៃ​មួយ​ទៀត</translation>
    </message>
    <message>
        <source>Settled. The other value stays in the history.</source>
        <translation type="unfinished">បាន​ដោះស្រាយ។ តម្លៃ​មួយ​ទៀត​នៅក្នុង​ប្រវត្តិ​កែប្រែ។</translation>
    </message>
    <message>
        <source>Taken back. Both values are asked for again.</source>
        <translation type="unfinished">បាន​ត្រឡប់​វិញ។ តម្លៃ​ទាំង​ពីរ​ត្រូវបាន​សួរ​ម្ដង​ទៀត។</translation>
    </message>
</context>
<context>
    <name>IdentityHeader</name>
    <message>
        <source>Start session</source>
        <translation type="unfinished">ចាប់ផ្តើម​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation type="unfinished">បញ្ជូន</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished">ក្រដាស​ស្នាម</translation>
    </message>
    <message numerus="yes">
        <source>In this file are %n change(s) of {desk} that came by stick or shared folder and are not yet at the central server.</source>
        <translation type="unfinished">
            <numerusform>ក្នុង​ឯកសារ​នេះ​មាន​ការផ្លាស់ប្តូរ %n របស់{desk} ដែល​មក​តាម USB ឬ​ថត​រួម ហើយ​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។</numerusform>
            <numerusform>ក្នុង​ឯកសារ​នេះ​មាន​ការផ្លាស់ប្តូរ %n របស់{desk} ដែល​មក​តាម USB ឬ​ថត​រួម ហើយ​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។</numerusform>
        </translation>
    </message>
    <message>
        <source>age not known</source>
        <translation type="unfinished">មិន​ស្គាល់​អាយុ</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation type="unfinished">គ្មាន​ទូរស័ព្ទ</translation>
    </message>
    <message>
        <source>place not known</source>
        <translation type="unfinished">មិន​ស្គាល់​ទីកន្លែង</translation>
    </message>
    <message>
        <source>Two values: choose one</source>
        <translation type="unfinished">តម្លៃ​ពីរ៖ សូម​ជ្រើសរើស​មួយ</translation>
    </message>
    <message>
        <source>Consent not yet recorded</source>
        <translation type="unfinished">មិន​ទាន់​បាន​កត់ត្រា​ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation type="unfinished">បាន​ដក​ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation type="unfinished">បាន​យល់ព្រម</translation>
    </message>
    <message>
        <source>Consent refused</source>
        <translation type="unfinished">មិន​យល់ព្រម</translation>
    </message>
    <message>
        <source>The client withdrew their consent on {day}. What was recorded stays to be read; a new session or referral needs a new consent first (tab Consents).</source>
        <translation type="unfinished">អតិថិជន​បាន​ដក​ការយល់ព្រម​នៅ​ថ្ងៃទី {day}។ អ្វី​ដែល​បាន​កត់ត្រា​នៅតែ​អាច​អាន​បាន។ ការប្រឹក្សា ឬ​ការបញ្ជូន​ថ្មី ត្រូវការ​ការយល់ព្រម​ថ្មី​ជាមុន​សិន (ផ្ទាំង ការយល់ព្រម)។</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Take in {name}</source>
        <translation type="unfinished">នាំចូល {name}</translation>
    </message>
    <message>
        <source>Looking at the sheet…</source>
        <translation type="unfinished">កំពុង​មើល​តារាង…</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n client(s)</source>
        <translation type="unfinished">
            <numerusform>នាំចូល​អតិថិជន %n នាក់</numerusform>
            <numerusform>នាំចូល​អតិថិជន %n នាក់</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation type="unfinished">
            <numerusform>បាន​អាន %n ជួរ</numerusform>
            <numerusform>បាន​អាន %n ជួរ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be taken in</source>
        <translation type="unfinished">
            <numerusform>អាច​នាំចូល​បាន %n</numerusform>
            <numerusform>អាច​នាំចូល​បាន %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat somebody who is there already and are left for you to decide</source>
        <translation type="unfinished">
            <numerusform>%n ដដែល​នឹង​អ្នក​ដែល​មាន​រួចហើយ ទុក​ឱ្យ​អ្នក​សម្រេច</numerusform>
            <numerusform>%n ដដែល​នឹង​អ្នក​ដែល​មាន​រួចហើយ ទុក​ឱ្យ​អ្នក​សម្រេច</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have to be mended first</source>
        <translation type="unfinished">
            <numerusform>%n ត្រូវ​កែ​សិន</numerusform>
            <numerusform>%n ត្រូវ​កែ​សិន</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation type="unfinished">ជួរ​ទី {row}៖ {sentence}</translation>
    </message>
    <message>
        <source>Row {row} repeats {who}: {why}</source>
        <translation type="unfinished">ជួរ​ទី {row} ដដែល​នឹង {who}៖ {why}</translation>
    </message>
    <message>
        <source>Row {row} is a little like {who}: {why}</source>
        <translation type="unfinished">ជួរ​ទី {row} ស្រដៀង​បន្តិច​នឹង {who}៖ {why}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation type="unfinished">ជួរ​ទី {row}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">បិទ</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) taken in.</source>
        <translation type="unfinished">
            <numerusform>បាន​នាំចូល​អតិថិជន %n នាក់។</numerusform>
            <numerusform>បាន​នាំចូល​អតិថិជន %n នាក់។</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows to mend are in {name}, beside the sheet.</source>
        <translation type="unfinished">ជួរ​ដែល​ត្រូវ​កែ​មាន​នៅក្នុង {name} ក្បែរ​តារាង។</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>{name} is taken in</source>
        <translation type="unfinished">បាន​ទទួល {name}</translation>
    </message>
    <message>
        <source>{name} is on file: that they came is written down</source>
        <translation type="unfinished">{name} មាន​ក្នុង​បញ្ជី​ហើយ៖ បាន​កត់ត្រា​ថា​គាត់​មក</translation>
    </message>
    <message>
        <source>{name} is taken back</source>
        <translation type="unfinished">បាន​ដក {name} ចេញ​វិញ</translation>
    </message>
    <message>
        <source>The form is empty again</source>
        <translation type="unfinished">ទម្រង់​ទទេ​វិញ​ហើយ</translation>
    </message>
</context>
<context>
    <name>KeptReferral</name>
    <message>
        <source>Yes, it is in my hand</source>
        <translation type="unfinished">បាទ/ចាស ខ្ញុំ​កាន់​វា​ហើយ</translation>
    </message>
    <message>
        <source>No, not yet</source>
        <translation type="unfinished">មិន​ទាន់​ទេ</translation>
    </message>
    <message>
        <source>I have looked at it</source>
        <translation type="unfinished">ខ្ញុំ​បាន​ពិនិត្យ​រួចហើយ</translation>
    </message>
    <message>
        <source>Is the paper in your hand?</source>
        <translation type="unfinished">តើ​ក្រដាស​នៅក្នុង​ដៃ​របស់​អ្នក​ហើយ​ឬ​នៅ?</translation>
    </message>
    <message>
        <source>The letter is made, but not issued</source>
        <translation type="unfinished">លិខិត​បាន​រៀបចំ​ហើយ តែ​មិន​ទាន់​ចេញ​ទេ</translation>
    </message>
    <message>
        <source>With “yes” the letter counts as issued and handed over. A later print is marked as a copy.</source>
        <translation type="unfinished">បើ​ឆ្លើយ​ថា «បាទ/ចាស» លិខិត​ត្រូវ​រាប់​ថា​បាន​ចេញ និង​បាន​ប្រគល់។ ការបោះពុម្ព​ពេល​ក្រោយ​នឹង​សម្គាល់​ថា​ជា​ច្បាប់​ចម្លង។</translation>
    </message>
    <message>
        <source>It is kept under its number. Print it or save it as PDF, then say that you hold the paper.</source>
        <translation type="unfinished">លិខិត​បាន​រក្សាទុក​តាម​លេខ​របស់​វា។ សូម​បោះពុម្ព ឬ​រក្សាទុក​ជា PDF រួច​បញ្ជាក់​ថា​អ្នកកាន់​ក្រដាស​ហើយ។</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys that work here</source>
        <translation type="unfinished">គ្រាប់​ចុច​ដែល​ប្រើ​បាន​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>In a list: go to a row, open it</source>
        <translation type="unfinished">ក្នុង​បញ្ជី៖ ទៅកាន់​ជួរ បើក​ជួរ</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished">លើ​ទំព័រ​នេះ</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished">គ្រប់​ទីកន្លែង</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">បិទ</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Client</source>
        <translation type="unfinished">អតិថិជន</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished">ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished">ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation type="unfinished">ការបន្ថែម</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished">កម្រិត​គាំទ្រ</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation type="unfinished">ផែនការ​សកម្មភាព</translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished">ជំហាន</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Step of a referral</source>
        <translation type="unfinished">ដំណាក់កាល​នៃ​ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished">លិខិត</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished">ការមក​ជួប</translation>
    </message>
    <message>
        <source>Move to another centre</source>
        <translation type="unfinished">ការផ្លាស់​ទៅ​មជ្ឈមណ្ឌល​ផ្សេង</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation type="unfinished">ការប្រគល់</translation>
    </message>
    <message>
        <source>Late note</source>
        <translation type="unfinished">កំណត់​ចំណាំ​មក​យឺត</translation>
    </message>
    <message>
        <source>Word on a late note</source>
        <translation type="unfinished">ការសម្រេច​លើ​កំណត់​ចំណាំ​មក​យឺត</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished">ស្កេន</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished">លទ្ធផល</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished">ការតាមដាន</translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished">ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished">ដៃគូ</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation type="unfinished">ឃ្លា</translation>
    </message>
    <message>
        <source>Word of a list</source>
        <translation type="unfinished">ពាក្យ​ក្នុង​បញ្ជី</translation>
    </message>
    <message>
        <source>Restricted part opened</source>
        <translation type="unfinished">បាន​បើក​ផ្នែក​មាន​កម្រិត</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation type="unfinished">អ្នក​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Open or closed day</source>
        <translation type="unfinished">ថ្ងៃ​ធ្វើការ ឬ​ថ្ងៃ​ឈប់</translation>
    </message>
    <message>
        <source>Close of a day</source>
        <translation type="unfinished">ការ​បិទ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>List taken out</source>
        <translation type="unfinished">បញ្ជី​ដែល​បាន​នាំចេញ</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation type="unfinished">បញ្ជាក់​ថា​មនុស្ស​ពីរ​នាក់</translation>
    </message>
</context>
<context>
    <name>LateDay</name>
    <message>
        <source>It was on another day</source>
        <translation type="unfinished">នៅ​ថ្ងៃ​ផ្សេង</translation>
    </message>
    <message>
        <source>It is today</source>
        <translation type="unfinished">ថ្ងៃ​នេះ</translation>
    </message>
    <message>
        <source>Once it is saved it is only read; an addendum may be added.</source>
        <translation type="unfinished">ក្រោយ​រក្សាទុក អាច​តែ​អាន ឬ​បន្ថែម​កំណត់​ចំណាំ។</translation>
    </message>
    <message>
        <source>Type the day, or choose “It is today”</source>
        <translation type="unfinished">សូម​វាយ​ថ្ងៃ ឬ​ជ្រើសរើស «ថ្ងៃ​នេះ»</translation>
    </message>
</context>
<context>
    <name>LateNotes</name>
    <message>
        <source>Take over</source>
        <translation type="unfinished">បញ្ចូល​ក្នុង​ឯកសារ</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished">ទុក​ដដែល</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished">បើក​ឯកសារ</translation>
    </message>
    <message>
        <source>{client} · late note from centre {code}</source>
        <translation type="unfinished">{client} · កំណត់​ចំណាំ​មក​យឺត​ពី​មជ្ឈមណ្ឌល {code}</translation>
    </message>
    <message>
        <source>{who} wrote this at centre {code}, {when}, without knowing that the client had moved here. Nothing of it is in the file yet.</source>
        <translation type="unfinished">{who} បាន​សរសេរ​នេះ​នៅ​មជ្ឈមណ្ឌល {code} {when} ដោយ​មិន​ដឹង​ថា​អតិថិជន​បាន​ផ្លាស់​មក​ទីនេះ។ មិន​ទាន់​មាន​អ្វី​ពី​នេះ​ក្នុង​ឯកសារ​ទេ។</translation>
    </message>
    <message>
        <source>(emptied)</source>
        <translation type="unfinished">(បាន​លុបចោល)</translation>
    </message>
    <message>
        <source>{field}: {value} (here now: {now})</source>
        <translation type="unfinished">{field}៖ {value} (នៅ​ទីនេះ​ឥឡូវ៖ {now})</translation>
    </message>
    <message>
        <source>{kind}, new</source>
        <translation type="unfinished">{kind} ថ្មី</translation>
    </message>
    <message>
        <source>It was asked to take the move back. “Take over” sends the client back to centre {code}.</source>
        <translation type="unfinished">គេ​បាន​សុំ​ដក​ការផ្លាស់ប្តូរ​មកវិញ។ «បញ្ចូល​ក្នុង​ឯកសារ» នឹង​បញ្ជូន​អតិថិជន​ទៅ​មជ្ឈមណ្ឌល {code} វិញ។</translation>
    </message>
    <message>
        <source>{kind}, removed</source>
        <translation type="unfinished">{kind} បាន​លុប</translation>
    </message>
    <message>
        <source>{client} · held for centre {code}</source>
        <translation type="unfinished">{client} · រង់ចាំ​មជ្ឈមណ្ឌល {code}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished">អតិថិជន</translation>
    </message>
    <message>
        <source>The client moved to centre {code} before this arrived. The colleagues there have it and decide whether to take it over. Nothing is lost.</source>
        <translation type="unfinished">អតិថិជន​បាន​ផ្លាស់​ទៅ​មជ្ឈមណ្ឌល {code} មុន​ពេលនេះ​មកដល់។ សហការី​នៅ​ទីនោះ​មាន​វា ហើយ​សម្រេច​ថា​ត្រូវ​បញ្ចូល​ក្នុង​ឯកសារ​ឬ​ទេ។ គ្មាន​អ្វី​បាត់​ទេ។</translation>
    </message>
    <message>
        <source>The colleagues of centre {code} took it over.</source>
        <translation type="unfinished">សហការី​នៅ​មជ្ឈមណ្ឌល {code} បាន​បញ្ចូល​វា​ក្នុង​ឯកសារ។</translation>
    </message>
    <message>
        <source>The colleagues of centre {code} read it and left the file as it is.</source>
        <translation type="unfinished">សហការី​នៅ​មជ្ឈមណ្ឌល {code} បាន​អាន ហើយ​ទុក​ឯកសារ​ដដែល។</translation>
    </message>
</context>
<context>
    <name>LateWords</name>
    <message>
        <source>The client had moved: held for centre {code}</source>
        <translation type="unfinished">អតិថិជន​បាន​ផ្លាស់​ទៅ​ហើយ៖ រក្សាទុក​សម្រាប់​មជ្ឈមណ្ឌល {code}</translation>
    </message>
    <message>
        <source>The client had moved here: late note from centre {code}</source>
        <translation type="unfinished">អតិថិជន​បាន​ផ្លាស់​មក​ទីនេះ​ហើ​យ៖ កំណត់​ត្រា​យឺត​ពី​មជ្ឈមណ្ឌល {code}</translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>The letter appears here</source>
        <translation type="unfinished">លិខិត​នឹង​បង្ហាញ​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>Choose what the client is sent for; every word you type then shows on the sheet.</source>
        <translation type="unfinished">សូម​ជ្រើស​គោលបំណង​នៃ​ការបញ្ជូន រួច​គ្រប់​ពាក្យ​ដែល​អ្នក​វាយ​នឹង​បង្ហាញ​លើ​ក្រដាស។</translation>
    </message>
    <message>
        <source>The letter as it was made and kept</source>
        <translation type="unfinished">លិខិត​ដូច​ដែល​បាន​រៀបចំ និង​រក្សាទុក</translation>
    </message>
    <message>
        <source>Preview, not valid: this letter is not made yet</source>
        <translation type="unfinished">មើល​ជា​មុន គ្មាន​សុពលភា​ព៖ លិខិត​នេះ​មិន​ទាន់​បាន​រៀបចំ​ទេ</translation>
    </message>
</context>
<context>
    <name>LifeCard</name>
    <message>
        <source>What came of it</source>
        <translation type="unfinished">លទ្ធផល</translation>
    </message>
    <message>
        <source>Where the news comes from</source>
        <translation type="unfinished">ប្រភព​ដំណឹង</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation type="unfinished">មូលហេតុ​ជា​ពាក្យ</translation>
    </message>
    <message>
        <source>Pay or allowance in riel</source>
        <translation type="unfinished">ប្រាក់​ឈ្នួល ឬ​ប្រាក់​ឧបត្ថម្ភ (រៀល)</translation>
    </message>
    <message>
        <source>who signed the slip</source>
        <translation type="unfinished">អ្នក​ចុះហត្ថលេខា​លើ​ប័ណ្ណ​តប</translation>
    </message>
    <message>
        <source>Keep this step</source>
        <translation type="unfinished">រក្សាទុក​ជំហាន​នេះ</translation>
    </message>
    <message>
        <source>Choose where the news comes from</source>
        <translation type="unfinished">សូម​ជ្រើស​ប្រភព​ដំណឹង</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation type="unfinished">សូម​ជ្រើស​មូលហេតុ</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation type="unfinished">សូម​សរសេរ​មូលហេតុ</translation>
    </message>
    <message>
        <source>Cancel the referral</source>
        <translation type="unfinished">លុបចោល​ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Nothing yet: the letter is not issued. A number that was taken is never used again.</source>
        <translation type="unfinished">មិន​ទាន់​មាន​ទេ៖ លិខិត​មិន​ទាន់​ចេញ។ លេខ​ដែល​បាន​យក​រួច មិន​ប្រើ​ម្ដង​ទៀត​ឡើយ។</translation>
    </message>
    <message>
        <source>This referral is closed. Nothing more can follow.</source>
        <translation type="unfinished">ការបញ្ជូន​នេះ​បាន​បិទ​ហើយ។ គ្មាន​ជំហាន​បន្ទាប់​ទេ។</translation>
    </message>
    <message>
        <source>Choose what happened, as the slip, the partner or the client tells it.</source>
        <translation type="unfinished">សូម​ជ្រើស​អ្វី​ដែល​បាន​កើតឡើង តាម​ប័ណ្ណ​តប តាម​ដៃគូ ឬ​តាម​អតិថិជន។</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>Same phone number</source>
        <translation type="unfinished">លេខ​ទូរស័ព្ទ​ដូចគ្នា</translation>
    </message>
    <message>
        <source>Same identity number</source>
        <translation type="unfinished">លេខ​អត្តសញ្ញាណ​ដូចគ្នា</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation type="unfinished">ឈ្មោះ​ដូចគ្នា</translation>
    </message>
    <message>
        <source>Name sounds or looks alike</source>
        <translation type="unfinished">ឈ្មោះ​ស្រដៀង​គ្នា</translation>
    </message>
    <message>
        <source>Same date of birth</source>
        <translation type="unfinished">ថ្ងៃ​កំណើត​ដូចគ្នា</translation>
    </message>
    <message>
        <source>Same year of birth</source>
        <translation type="unfinished">ឆ្នាំ​កំណើត​ដូចគ្នា</translation>
    </message>
    <message>
        <source>Date of birth nearly the same</source>
        <translation type="unfinished">ថ្ងៃ​កំណើត​ប្រហាក់ប្រហែល</translation>
    </message>
    <message>
        <source>Same commune</source>
        <translation type="unfinished">ឃុំ/សង្កាត់​ដូចគ្នា</translation>
    </message>
    <message>
        <source>But: another sex</source>
        <translation type="unfinished">ប៉ុន្តែ៖ ភេទ​ខុសគ្នា</translation>
    </message>
    <message>
        <source>But: another date of birth</source>
        <translation type="unfinished">ប៉ុន្តែ៖ ថ្ងៃ​កំណើត​ខុសគ្នា</translation>
    </message>
    <message>
        <source>But: another name</source>
        <translation type="unfinished">ប៉ុន្តែ៖ ឈ្មោះ​ខុសគ្នា</translation>
    </message>
    <message>
        <source>But: another identity number</source>
        <translation type="unfinished">ប៉ុន្តែ៖ លេខ​អត្តសញ្ញាណ​ខុសគ្នា</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Central server</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្តាល</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation type="unfinished">https://…</translation>
    </message>
    <message>
        <source>Address of the central server</source>
        <translation type="unfinished">អាសយដ្ឋាន​ម៉ាស៊ីន​មេ​កណ្តាល</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation type="unfinished">លេខ​កូដ​ចុះបញ្ជី​តុ</translation>
    </message>
    <message>
        <source>Connect this desk</source>
        <translation type="unfinished">ភ្ជាប់​តុ​នេះ</translation>
    </message>
    <message>
        <source>Connection: what waits, and by which way</source>
        <translation type="unfinished">ការតភ្ជា​ប់៖ អ្វី​ដែល​រង់ចាំ និង​តាម​ផ្លូវ​ណា</translation>
    </message>
    <message>
        <source>A practice desk is never connected: nothing of it is ever sent.</source>
        <translation type="unfinished">តុ​ហ្វឹកហាត់​មិន​ត្រូវបាន​ភ្ជាប់​ឡើ​យ៖ គ្មាន​អ្វី​ត្រូវបាន​ផ្ញើ​ទេ។</translation>
    </message>
    <message>
        <source>This desk is not connected yet. Everything works; its work is kept here until it is.</source>
        <translation type="unfinished">តុ​នេះ​មិន​ទាន់​ភ្ជាប់​នៅឡើយ។ អ្វីៗ​ដំណើរការធម្មតា ការងារ​ត្រូវបាន​រក្សាទុក​នៅ​ទីនេះ​រហូតដល់​ពេល​ភ្ជាប់។</translation>
    </message>
    <message>
        <source>The central server no longer trusts this desk. It keeps aside what comes from here, and nothing comes back. Your work stays on this computer. Speak to your national office; with a new code this desk is connected again.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​លែង​ទុកចិត្ត​តុ​នេះ​ហើយ។ វា​ទុក​អ្វី​ដែល​ផ្ញើ​ពី​ទីនេះ​ដោយឡែក ហើយ​គ្មាន​អ្វី​ត្រឡប់​មកវិញ​ទេ។ ការងារ​របស់​អ្នក​នៅលើ​កុំព្យូទ័រ​នេះ។ សូម​និយាយ​ជាមួយ​ការិយាល័យ​ជាតិ។ ដោយ​មាន​លេខ​កូដ​ថ្មី តុ​នេះ​នឹង​ភ្ជាប់​ម្ដង​ទៀត។</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are kept aside there.</source>
        <translation type="unfinished">
            <numerusform>ការកែប្រែ %n ត្រូវបាន​ទុក​ដោយឡែក​នៅ​ទីនោះ។</numerusform>
            <numerusform>ការកែប្រែ %n ត្រូវបាន​ទុក​ដោយឡែក​នៅ​ទីនោះ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are only on this computer.</source>
        <translation type="unfinished">
            <numerusform>ការកែប្រែ %n មាន​តែ​លើ​កុំព្យូទ័រ​នេះ​ប៉ុណ្ណោះ។</numerusform>
            <numerusform>ការកែប្រែ %n មាន​តែ​លើ​កុំព្យូទ័រ​នេះ​ប៉ុណ្ណោះ។</numerusform>
        </translation>
    </message>
    <message>
        <source>The central server does not know this desk. Your work stays on this computer. Ask your national office for a new code for this desk and connect it again: everything is sent then.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​ស្គាល់​តុ​នេះ​ទេ។ ការងារ​របស់​អ្នក​នៅលើ​កុំព្យូទ័រ​នេះ។ សូម​សុំ​លេខ​កូដ​ថ្មី​សម្រាប់​តុ​នេះ​ពី​ការិយាល័យ​ជាតិ ហើយ​ភ្ជាប់​ម្ដង​ទៀត ពេល​នោះ​អ្វីៗ​ទាំងអស់​នឹង​ត្រូវ​ផ្ញើ។</translation>
    </message>
    <message>
        <source>This desk is known to the central server.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​ស្គាល់​តុ​នេះ​ហើយ។</translation>
    </message>
</context>
<context>
    <name>ListNames</name>
    <message>
        <source>Kinds of session</source>
        <translation type="unfinished">ប្រភេទ​ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Ways a session is held</source>
        <translation type="unfinished">របៀប​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>What the client came for</source>
        <translation type="unfinished">តម្រូវការ​របស់​អតិថិជន</translation>
    </message>
    <message>
        <source>What stands in the way of work</source>
        <translation type="unfinished">អ្វី​ដែល​រារាំង​ការងារ</translation>
    </message>
    <message>
        <source>Labour market information given</source>
        <translation type="unfinished">ព័ត៌មាន​ទីផ្សារ​ការងារ​ដែល​បាន​ផ្ដល់</translation>
    </message>
    <message>
        <source>What came out of a session</source>
        <translation type="unfinished">លទ្ធផល​នៃ​ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Reasons for a visit</source>
        <translation type="unfinished">មូលហេតុ​នៃ​ការមក</translation>
    </message>
    <message>
        <source>How clients came</source>
        <translation type="unfinished">អតិថិជន​មក​តាមរយៈ​អ្វី</translation>
    </message>
    <message>
        <source>Kinds of event</source>
        <translation type="unfinished">ប្រភេទ​ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>Ways to reach a client</source>
        <translation type="unfinished">មធ្យោបាយ​ទាក់ទង​អតិថិជន</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished">ការរំលឹក</translation>
    </message>
    <message>
        <source>Whose phone it is</source>
        <translation type="unfinished">ទូរសព្ទ​របស់​អ្នកណា</translation>
    </message>
    <message>
        <source>Relations of people</source>
        <translation type="unfinished">ទំនាក់ទំនង​គ្រួសារ និង​អ្នក​ស្គាល់</translation>
    </message>
    <message>
        <source>Why a job ended</source>
        <translation type="unfinished">មូលហេតុ​ចាកចេញ​ពី​ការងារ</translation>
    </message>
    <message>
        <source>Why school was left</source>
        <translation type="unfinished">មូលហេតុ​ឈប់​រៀន</translation>
    </message>
    <message>
        <source>Why a client cannot start at once</source>
        <translation type="unfinished">មូលហេតុ​មិន​អាច​ចាប់ផ្តើម​ការងារ​ភ្លាម</translation>
    </message>
    <message>
        <source>Why a migrant came back</source>
        <translation type="unfinished">មូលហេតុ​ពលករ​ចំណាកស្រុក​ត្រឡប់​មកវិញ</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Locking and who works here</source>
        <translation type="unfinished">ការចាក់សោ និង​អ្នកប្រើប្រាស់</translation>
    </message>
    <message>
        <source>Lock the screen when nobody types for</source>
        <translation type="unfinished">ចាក់សោ​អេក្រង់ ពេល​គ្មាន​អ្នកប្រើ​រយៈពេល</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once. Somebody else can sign in then: what you were typing stays yours, and is there when you come back.</source>
        <translation type="unfinished">Ctrl+L ចាក់សោ​ភ្លាម។ បន្ទាប់មក​អ្នក​ផ្សេង​អាច​ចូល​ប្រើ​បាន។ អ្វី​ដែល​អ្នក​កំពុង​សរសេរ​នៅ​ជា​របស់​អ្នក ហើយ​នៅ​ដដែល​ពេល​អ្នក​ត្រឡប់​មកវិញ។</translation>
    </message>
    <message>
        <source>Saved on this computer.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ក្នុង​កុំព្យូទ័រ​នេះ។</translation>
    </message>
</context>
<context>
    <name>LockedSession</name>
    <message>
        <source>Restricted</source>
        <translation type="unfinished">មាន​កម្រិត</translation>
    </message>
    <message>
        <source>Only you and the head see it. It is never printed.</source>
        <translation type="unfinished">មាន​តែ​អ្នក និង​ប្រធាន​ប៉ុណ្ណោះ​ដែល​ឃើញ។ មិន​ដែល​បោះពុម្ព​ឡើយ។</translation>
    </message>
    <message>
        <source>Text of the addendum</source>
        <translation type="unfinished">អត្ថបទ​បន្ថែម</translation>
    </message>
    <message>
        <source>Add the addendum</source>
        <translation type="unfinished">បន្ថែម​អត្ថបទ​នេះ</translation>
    </message>
    <message>
        <source>Add an addendum</source>
        <translation type="unfinished">បន្ថែម​លើ​ការប្រឹក្សា​នេះ</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation type="unfinished">អ្វី​ដែល​បាន​សរសេរ</translation>
    </message>
</context>
<context>
    <name>LooksCard</name>
    <message>
        <source>Language and looks</source>
        <translation type="unfinished">ភាសា និង​រូបរាង</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished">ខ្មែរ</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished">អង់គ្លេស</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation type="unfinished">តាម​កុំព្យូទ័រ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">ភ្លឺ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">ងងឹត</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">កម្រិត​ពណ៌​ខុសគ្នា​ខ្លាំង</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished">ធម្មតា</translation>
    </message>
    <message>
        <source>Khmer digits for counts and dates</source>
        <translation type="unfinished">លេខ​ខ្មែរ​សម្រាប់​ចំនួន និង​កាលបរិច្ឆេទ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">ភាសា</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished">ស្បែក</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">ទំហំ​អក្សរ</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Job Centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​ការងារ</translation>
    </message>
    <message>
        <source>Text size: +{size}</source>
        <translation type="unfinished">ទំហំ​អក្ស​រ៖ +{size}</translation>
    </message>
</context>
<context>
    <name>MomentBox</name>
    <message>
        <source>09:00</source>
        <translation type="unfinished">09:00</translation>
    </message>
    <message>
        <source>In 1 week</source>
        <translation type="unfinished">១ សប្តាហ៍​ទៀត</translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation type="unfinished">២ សប្តាហ៍​ទៀត</translation>
    </message>
    <message>
        <source>In 4 weeks</source>
        <translation type="unfinished">៤ សប្តាហ៍​ទៀត</translation>
    </message>
    <message>
        <source>Enter the day of the appointment</source>
        <translation type="unfinished">សូម​បញ្ចូល​ថ្ងៃ​ណាត់ជួប</translation>
    </message>
    <message>
        <source>This day is over; choose one to come</source>
        <translation type="unfinished">ថ្ងៃ​នេះ​បាន​កន្លង​ហើយ សូម​ជ្រើសរើស​ថ្ងៃ​ខាងមុខ</translation>
    </message>
    <message>
        <source>Enter the time, such as 09:30</source>
        <translation type="unfinished">សូម​បញ្ចូល​ម៉ោង ដូចជា 09:30</translation>
    </message>
    <message>
        <source>{field}: time</source>
        <translation type="unfinished">{field}៖ ម៉ោង</translation>
    </message>
</context>
<context>
    <name>MonthBox</name>
    <message>
        <source>Month</source>
        <translation type="unfinished">ខែ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished">ឆ្នាំ</translation>
    </message>
</context>
<context>
    <name>MoreSections</name>
    <message>
        <source>More about the client</source>
        <translation type="unfinished">ព័ត៌មាន​បន្ថែម​អំពី​អតិថិជន</translation>
    </message>
    <message>
        <source>Each part is optional and may be completed later in the client&apos;s file.</source>
        <translation type="unfinished">ផ្នែក​នីមួយៗ​មិន​ចាំបាច់​ទេ ហើយ​អាច​បំពេញ​ពេល​ក្រោយ​ក្នុង​ឯកសារ​អតិថិជន។</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move {name} to another centre</source>
        <translation type="unfinished">ផ្លាស់ {name} ទៅ​មជ្ឈមណ្ឌល​ផ្សេង</translation>
    </message>
    <message>
        <source>This desk knows no other centre yet: it hears of them when it connects.</source>
        <translation type="unfinished">តុ​នេះ​មិន​ទាន់​ស្គាល់​មជ្ឈមណ្ឌល​ផ្សេង​ទេ៖ វា​នឹង​ស្គាល់​ពេល​ភ្ជាប់​អ៊ីនធឺណិត។</translation>
    </message>
    <message>
        <source>name or code of the centre</source>
        <translation type="unfinished">ឈ្មោះ ឬ​លេខ​កូដ​មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>New centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​ថ្មី</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">មូលហេតុ</translation>
    </message>
    <message>
        <source>Note for the colleagues there</source>
        <translation type="unfinished">កំណត់​ចំណាំ​សម្រាប់​សហការី​នៅ​ទីនោះ</translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished">មិន​ចាំបាច់</translation>
    </message>
    <message>
        <source>The whole file goes to the new centre with the next connection. From now on it is only read here; once it is there, this centre keeps a short summary. Until it is sent you can take it back.</source>
        <translation type="unfinished">ឯកសារ​ទាំងមូល​នឹង​ទៅ​មជ្ឈមណ្ឌល​ថ្មី ពេល​ភ្ជាប់​អ៊ីនធឺណិត​លើក​ក្រោយ។ ចាប់ពី​ពេលនេះ អាច​អាន​បាន​តែ​ប៉ុណ្ណោះ​នៅ​ទីនេះ។ ពេល​វា​ទៅដល់ មជ្ឈមណ្ឌល​នេះ​រក្សាទុក​តែ​សេចក្តីសង្ខេប។ មុនពេល​ផ្ញើ អ្នក​អាច​ដក​មកវិញ​បាន។</translation>
    </message>
    <message>
        <source>Move to this centre</source>
        <translation type="unfinished">ផ្លាស់​ទៅ​មជ្ឈមណ្ឌល​នេះ</translation>
    </message>
</context>
<context>
    <name>MovedCard</name>
    <message>
        <source>Take the move back</source>
        <translation type="unfinished">ដក​ការផ្លាស់​មកវិញ</translation>
    </message>
    <message>
        <source>{name} moved to {centre} on {day}.</source>
        <translation type="unfinished">{name} បាន​ផ្លាស់​ទៅ {centre} នៅ {day}។</translation>
    </message>
    <message>
        <source>Handed over on {day}: the colleagues there have the whole file. Here only this is kept.</source>
        <translation type="unfinished">បាន​ប្រគល់​នៅ {day}៖ សហការី​នៅ​ទីនោះ​មាន​ឯកសារ​ទាំងមូល។ នៅ​ទីនេះ​រក្សាទុក​តែ​ប៉ុណ្ណេះ។</translation>
    </message>
    <message>
        <source>The move is sent; the answer of the central server is on its way.</source>
        <translation type="unfinished">ការផ្លាស់​បាន​ផ្ញើ​ហើយ។ ចម្លើយ​ពី​ម៉ាស៊ីន​មេ​កណ្ដាល​កំពុង​មក។</translation>
    </message>
    <message>
        <source>Ask to take the move back</source>
        <translation type="unfinished">សុំ​ដក​ការផ្លាស់ប្តូរ​មកវិញ</translation>
    </message>
    <message>
        <source>This is practice: nobody gets the file. It is only read here now.</source>
        <translation type="unfinished">នេះ​ជា​ការហាត់៖ គ្មាន​នរណា​ទទួល​ឯកសារ​ទេ។ ឥឡូវ​អាច​អាន​បាន​តែ​ប៉ុណ្ណោះ​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>The file is not there yet: it goes with the next connection. Until then it is only read here.</source>
        <translation type="unfinished">ឯកសារ​មិន​ទាន់​ទៅដល់​ទេ៖ វា​នឹង​ទៅ​ពេល​ភ្ជាប់​អ៊ីនធឺណិត​លើក​ក្រោយ។ រហូតដល់​ពេល​នោះ អាច​អាន​បាន​តែ​ប៉ុណ្ណោះ​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>The move has left this desk, but no answer of the central server has come. The file may be there already; here it is only read.</source>
        <translation type="unfinished">ការផ្លាស់ប្តូរ​បាន​ចេញ​ពី​តុ​នេះ​ហើយ តែ​ចម្លើយ​របស់​ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​ទាន់​មកដល់​ទេ។ ឯកសារ​អាច​នៅ​ទីនោះ​រួចហើយ។ នៅ​ទីនេះ​វា​អាច​អាន​បាន​តែ​ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>It was asked to take the move back. If it is not carried out yet, the client stays here; if it is, the colleagues there decide. The central server&apos;s next answer tells.</source>
        <translation type="unfinished">គេ​បាន​សុំ​ដក​ការផ្លាស់ប្តូរ​មកវិញ។ បើ​វា​មិន​ទាន់​បាន​អនុវត្ត​ទេ អតិថិជន​នៅ​ទីនេះ។ បើ​បាន​អនុវត្ត​ហើយ សហការី​នៅ​ទីនោះ​ជា​អ្នកសម្រេច។ ចម្លើយ​បន្ទាប់​របស់​ម៉ាស៊ីន​មេ​កណ្ដាល​នឹង​ប្រាប់។</translation>
    </message>
    <message>
        <source>Moved at {desk}, not yet at the central server. Only at that desk can the move be taken back; here the file is only read.</source>
        <translation type="unfinished">បាន​ផ្លាស់​នៅ{desk} តែ​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។ មាន​តែ​នៅ​តុ​នោះ​ទេ​ដែល​អាច​ដក​មកវិញ​បាន។ នៅ​ទីនេះ​ឯកសារ​អាច​អាន​បាន​តែ​ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>They were asked to send the client back, and decide.</source>
        <translation type="unfinished">គេ​បាន​សុំឲ្យ​សហការី​នៅ​ទីនោះ​បញ្ជូន​អតិថិជន​មកវិញ ហើយ​ពួកគេ​ជា​អ្នកសម្រេច។</translation>
    </message>
    <message>
        <source>Reason: {reason}. By {counsellor}.</source>
        <translation type="unfinished">មូលហេតុ៖ {reason}។ ដោយ {counsellor}។</translation>
    </message>
    <message>
        <source>The client stays here.</source>
        <translation type="unfinished">អតិថិជន​នៅ​ទីនេះ​ដដែល។</translation>
    </message>
    <message>
        <source>Asked. The central server&apos;s answer tells where the client is.</source>
        <translation type="unfinished">បាន​សុំ​ហើយ។ ចម្លើយ​របស់​ម៉ាស៊ីន​មេ​កណ្ដាល​នឹង​ប្រាប់​ថា​អតិថិជន​នៅ​ទីណា។</translation>
    </message>
</context>
<context>
    <name>NewReferral</name>
    <message>
        <source>{partner} is in the register</source>
        <translation type="unfinished">{partner} មាន​ក្នុង​បញ្ជី​ហើយ</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>What is new</source>
        <translation type="unfinished">អ្វី​ថ្មី</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished">បាន​ឃើញ​ហើយ</translation>
    </message>
</context>
<context>
    <name>NextFollowUpCard</name>
    <message>
        <source>Write the result</source>
        <translation type="unfinished">កត់​លទ្ធផល</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation type="unfinished">ការតាមដាន​បន្ទាប់</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation type="unfinished">មិន​មាន​អ្វី​គ្រោង​ទុក​ទេ</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation type="unfinished">ហួស​កំណត់ {day}</translation>
    </message>
</context>
<context>
    <name>NextNotice</name>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished">ទុក​ដដែល</translation>
    </message>
    <message>
        <source>Outcome: {outcome}. The status of the client is still “{status}”.</source>
        <translation type="unfinished">លទ្ធផល៖ {outcome}។ ស្ថានភាព​អតិថិជន​នៅតែ “{status}”។</translation>
    </message>
    <message>
        <source>Outcome: {outcome}. Referral {number} still stands at “{state}”.</source>
        <translation type="unfinished">លទ្ធផល៖ {outcome}។ ការបញ្ជូន {number} នៅតែ “{state}”។</translation>
    </message>
    <message>
        <source>Set to “{status}”</source>
        <translation type="unfinished">ប្តូរ​ទៅ “{status}”</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">រក្សាទុក​រួច។</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished">បាន​ដក​វិញ។</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished">បិទ​សេចក្ដីជូនដំណឹង​នេះ</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Practice</source>
        <translation type="unfinished">សាកល្បង</translation>
    </message>
    <message>
        <source>Preparing the practice desk with invented clients…</source>
        <translation type="unfinished">កំពុង​រៀបចំ​តុ​ហ្វឹកហាត់​ជាមួយ​អតិថិជន​សន្មត…</translation>
    </message>
</context>
<context>
    <name>OutcomeForm</name>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​នរណា</translation>
    </message>
    <message>
        <source>No referral of ours</source>
        <translation type="unfinished">មិន​មែន​ដោយ​ការបញ្ជូន​របស់​យើង</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished">លទ្ធផល</translation>
    </message>
    <message>
        <source>Employer, institute or school</source>
        <translation type="unfinished">និយោជក គ្រឹះស្ថាន ឬ​សាលា</translation>
    </message>
    <message>
        <source>Came of the referral</source>
        <translation type="unfinished">បាន​មកពី​ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
</context>
<context>
    <name>OutcomesCard</name>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished">លទ្ធផល</translation>
    </message>
    <message>
        <source>Write down an outcome</source>
        <translation type="unfinished">កត់​លទ្ធផល​មួយ</translation>
    </message>
    <message>
        <source>None written down yet.</source>
        <translation type="unfinished">មិន​ទាន់​បាន​កត់​នៅឡើយ​ទេ។</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">កែ</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">រក្សាទុក​រួច។</translation>
    </message>
</context>
<context>
    <name>OutreachPage</name>
    <message>
        <source>Begin taking in</source>
        <translation type="unfinished">ចាប់ផ្តើម​ទទួល</translation>
    </message>
    <message>
        <source>Save, next person</source>
        <translation type="unfinished">រក្សាទុក បុគ្គល​បន្ទាប់</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation type="unfinished">សម្អាត​ទម្រង់</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation type="unfinished">ចុះ​មូលដ្ឋាន</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">នាំចេញ</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished">ត្រូវ​បំពេញ</translation>
    </message>
    <message>
        <source>To complete: {count}</source>
        <translation type="unfinished">ត្រូវ​បំពេញ៖ {count}</translation>
    </message>
</context>
<context>
    <name>PaceCard</name>
    <message>
        <source>How fast the counter is</source>
        <translation type="unfinished">ល្បឿន​ការងារ​នៅ​តុ​ទទួល​ភ្ញៀវ</translation>
    </message>
    <message>
        <source>Count on this computer</source>
        <translation type="unfinished">រាប់​នៅលើ​កុំព្យូទ័រ​នេះ</translation>
    </message>
    <message>
        <source>Forget all figures</source>
        <translation type="unfinished">លុប​តួលេខ​ទាំងអស់</translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished">ទម្រង់</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished">ចំនួន​ចុច​គ្រាប់​ចុច</translation>
    </message>
    <message>
        <source>Active time</source>
        <translation type="unfinished">រយៈពេល​ធ្វើ​ការ</translation>
    </message>
    <message>
        <source>Not saved at once</source>
        <translation type="unfinished">មិន​អាច​រក្សាទុក​ភ្លាម</translation>
    </message>
    <message numerus="yes">
        <source>Saved in %n day(s)</source>
        <translation type="unfinished">
            <numerusform>បាន​រក្សាទុក​ក្នុង %n ថ្ងៃ</numerusform>
            <numerusform>បាន​រក្សាទុក​ក្នុង %n ថ្ងៃ</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished">ការចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Quick intake at an event</source>
        <translation type="unfinished">ការចុះឈ្មោះ​រហ័ស​នៅ​ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>Counselling session</source>
        <translation type="unfinished">វគ្គ​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished">ការតាមដាន</translation>
    </message>
    <message>
        <source>too few yet</source>
        <translation type="unfinished">នៅ​តិច​ពេក</translation>
    </message>
    <message>
        <source>{value}, goal {goal}</source>
        <translation type="unfinished">{value} គោលដៅ {goal}</translation>
    </message>
    <message>
        <source>{some} of {all} forms, median {median}</source>
        <translation type="unfinished">{some} ក្នុង {all} ទម្រង់ មេដ្យាន {median}</translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished">គ្មាន</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform>%n វិនាទី</numerusform>
            <numerusform>%n វិនាទី</numerusform>
        </translation>
    </message>
    <message>
        <source>When a form is saved, this computer keeps the number of keys, the seconds of work (pauses of more than {pause} seconds left out), how often something was missing or wrong, and the day. It never keeps who worked, for whom, or what was typed. The figures are medians: half of the forms took no more. They are never sent, and forgotten after a year.</source>
        <translation type="unfinished">ពេល​រក្សាទុក​ទម្រង់​មួយ កុំព្យូទ័រ​នេះ​កត់ត្រា​ចំនួន​ចុច​គ្រាប់​ចុច ចំនួន​វិនាទី​ធ្វើ​ការ (មិន​រាប់​ការឈប់​លើស​ពី {pause} វិនាទី) ចំនួន​ដង​ដែល​មាន​អ្វី​ខ្វះ ឬ​ខុស និង​ថ្ងៃ។ វា​មិន​កត់ត្រា​ឈ្មោះ​អ្នកធ្វើ​ការ ឈ្មោះ​អតិថិជន ឬ​អ្វី​ដែល​បាន​វាយ​ឡើយ។ តួលេខ​ជា​មេដ្យា​ន៖ ទម្រង់​ពាក់កណ្តាល​មិន​ប្រើ​លើស​ពី​នេះ​ទេ។ តួលេខ​នេះ​មិន​ត្រូវបាន​ផ្ញើ​ទៅ​ណា​ទេ ហើយ​ត្រូវ​លុប​ក្រោយ​មួយ​ឆ្នាំ។</translation>
    </message>
    <message>
        <source>Saved on this computer.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ក្នុង​កុំព្យូទ័រ​នេះ។</translation>
    </message>
    <message>
        <source>Forget all figures?</source>
        <translation type="unfinished">លុប​តួលេខ​ទាំងអស់​ឬ?</translation>
    </message>
    <message>
        <source>How long forms took at this desk is deleted. No client&apos;s data are touched.</source>
        <translation type="unfinished">រយៈពេល​បំពេញ​ទម្រង់​នៅ​តុ​នេះ​នឹង​ត្រូវ​លុប។ ទិន្នន័យ​អតិថិជន​មិន​ត្រូវ​ប៉ះពាល់​ទេ។</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation type="unfinished">លុបចោល</translation>
    </message>
    <message>
        <source>The figures are forgotten.</source>
        <translation type="unfinished">តួលេខ​ត្រូវបាន​លុប​ហើយ។</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation type="unfinished">ថ្ងៃ​នេះ</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished">អតិថិជន</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished">ការចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Client file</source>
        <translation type="unfinished">ឯកសារ​អតិថិជន</translation>
    </message>
    <message>
        <source>Counselling session</source>
        <translation type="unfinished">ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation type="unfinished">ការតាមដាន</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished">ក្រដាស​ស្នាម</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished">ដៃគូ</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation type="unfinished">ចុះ​មូលដ្ឋាន</translation>
    </message>
    <message>
        <source>Files to complete</source>
        <translation type="unfinished">ឯកសារ​ត្រូវ​បំពេញ</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation type="unfinished">បិទ​បញ្ជី​ប្រចាំ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished">ត្រូវការ​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished">ការតភ្ជាប់</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">ការកំណត់</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished">រក្សាទុក​ជា PDF</translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished">ក្រដាស</translation>
    </message>
    <message>
        <source>Which paper?</source>
        <translation type="unfinished">ក្រដាស​មួយ​ណា?</translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished">ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">ថ្ងៃ</translation>
    </message>
    <message>
        <source>Khmer date</source>
        <translation type="unfinished">កាលបរិច្ឆេទ​ចន្ទ​គតិ</translation>
    </message>
    <message>
        <source>computed, may be changed</source>
        <translation type="unfinished">គណនា​ដោយ​កម្មវិធី អាច​កែ​បាន</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Khmer</source>
        <translation type="unfinished">ខ្មែរ</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished">អង់គ្លេស</translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished">ទាំង​ពីរ</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation type="unfinished">ភាសា​ឯកសារ</translation>
    </message>
    <message>
        <source>The paper as it will be printed</source>
        <translation type="unfinished">ឯកសារ​ដូច​ដែល​នឹង​បោះពុម្ព</translation>
    </message>
    <message>
        <source>Show the form</source>
        <translation type="unfinished">បង្ហាញ​ទម្រង់</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished">ពង្រីក</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Registration form, blank</source>
        <translation type="unfinished">ទម្រង់​ចុះឈ្មោះ​ទទេ</translation>
    </message>
    <message>
        <source>Registration form</source>
        <translation type="unfinished">ទម្រង់​ចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Consent form, blank</source>
        <translation type="unfinished">ទម្រង់​យល់ព្រម​ទទេ</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation type="unfinished">ទម្រង់​យល់ព្រម</translation>
    </message>
    <message>
        <source>Client card</source>
        <translation type="unfinished">ប័ណ្ណ​អតិថិជន</translation>
    </message>
    <message>
        <source>Counselling summary and plan</source>
        <translation type="unfinished">សង្ខេប​ការប្រឹក្សា និង​ផែនការ​សកម្មភាព</translation>
    </message>
    <message>
        <source>Appointment slip</source>
        <translation type="unfinished">ប័ណ្ណ​ណាត់ជួប</translation>
    </message>
    <message>
        <source>Daily register</source>
        <translation type="unfinished">បញ្ជី​ប្រចាំ​ថ្ងៃ</translation>
    </message>
    <message>
        <source>Day sheet and receipt</source>
        <translation type="unfinished">សន្លឹក​ប្រចាំ​ថ្ងៃ និង​បង្កាន់ដៃ</translation>
    </message>
    <message>
        <source>To fill in by hand when the computer is off</source>
        <translation type="unfinished">សម្រាប់​បំពេញ​ដោយ​ដៃ​ពេល​កុំព្យូទ័រ​បិទ</translation>
    </message>
    <message>
        <source>What is on file, to check and sign</source>
        <translation type="unfinished">ព័ត៌មាន​ដែល​មាន សម្រាប់​ពិនិត្យ និង​ចុះហត្ថលេខា</translation>
    </message>
    <message>
        <source>For the client&apos;s signature or thumbprint</source>
        <translation type="unfinished">សម្រាប់​ហត្ថលេខា ឬ​ស្នាម​មេដៃ​អតិថិជន</translation>
    </message>
    <message>
        <source>Number and QR code; the client keeps it</source>
        <translation type="unfinished">លេខ និង​កូដ QR អតិថិជន​រក្សាទុក</translation>
    </message>
    <message>
        <source>What was agreed; without restricted notes</source>
        <translation type="unfinished">អ្វី​ដែល​បាន​ព្រមព្រៀង គ្មាន​កំណត់​ត្រា​សម្ងាត់</translation>
    </message>
    <message>
        <source>When and where to come next</source>
        <translation type="unfinished">ពេល និង​កន្លែង​ដែល​ត្រូវ​មក​បន្ទាប់</translation>
    </message>
    <message>
        <source>Who came on a day, for the folder</source>
        <translation type="unfinished">អ្នក​មក​ក្នុង​ថ្ងៃ​ណាមួយ សម្រាប់​ដាក់​ថត</translation>
    </message>
    <message>
        <source>Both counts of the last closed day</source>
        <translation type="unfinished">ចំនួន​រាប់​ទាំង​ពីរ​នៃ​ថ្ងៃ​ដែល​បាន​បិទ​ចុងក្រោយ</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Papers</source>
        <translation type="unfinished">ក្រដាស​ស្នាម</translation>
    </message>
    <message>
        <source>The paper appears here</source>
        <translation type="unfinished">ក្រដាស​នឹង​បង្ហាញ​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>Choose one at the left; it shows as it will be printed.</source>
        <translation type="unfinished">សូម​ជ្រើសរើស​មួយ​នៅ​ខាងឆ្វេង វា​នឹង​បង្ហាញ​ដូច​ដែល​នឹង​បោះពុម្ព។</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">បោះពុម្ព</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished">រក្សាទុក​ជា PDF</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">នាំចេញ</translation>
    </message>
    <message>
        <source>Client file</source>
        <translation type="unfinished">ឯកសារ​អតិថិជន</translation>
    </message>
    <message>
        <source>Forms and lists of the centre</source>
        <translation type="unfinished">ទម្រង់ និង​បញ្ជី​របស់​មជ្ឈមណ្ឌល</translation>
    </message>
    <message numerus="yes">
        <source>As it will be printed, %n page(s)</source>
        <translation type="unfinished">
            <numerusform>ដូច​ដែល​នឹង​បោះពុម្ព %n ទំព័រ</numerusform>
            <numerusform>ដូច​ដែល​នឹង​បោះពុម្ព %n ទំព័រ</numerusform>
        </translation>
    </message>
    <message>
        <source>The paper is with the printer.</source>
        <translation type="unfinished">ក្រដាស​បាន​បញ្ជូន​ទៅ​ម៉ាស៊ីន​បោះពុម្ព​ហើយ។</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished">បាន​រក្សាទុក​ជា {name}</translation>
    </message>
</context>
<context>
    <name>PartialDate</name>
    <message>
        <source>Day</source>
        <translation type="unfinished">ថ្ងៃ</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">ខែ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished">ឆ្នាំ</translation>
    </message>
    <message>
        <source>The month must be between 1 and 12</source>
        <translation type="unfinished">ខែ​ត្រូវ​នៅ​ចន្លោះ​ពី ១ ដល់ ១២</translation>
    </message>
    <message>
        <source>Enter the year</source>
        <translation type="unfinished">សូម​បញ្ចូល​ឆ្នាំ</translation>
    </message>
    <message>
        <source>Enter the year with four digits, such as {year}</source>
        <translation type="unfinished">សូម​បញ្ចូល​ឆ្នាំ​ជា​លេខ​បួន​ខ្ទង់ ដូចជា {year}</translation>
    </message>
    <message>
        <source>Enter the month</source>
        <translation type="unfinished">សូម​បញ្ចូល​ខែ</translation>
    </message>
    <message>
        <source>Enter the day</source>
        <translation type="unfinished">សូម​បញ្ចូល​ថ្ងៃ</translation>
    </message>
    <message>
        <source>This month has no such day</source>
        <translation type="unfinished">ខែ​នេះ​គ្មាន​ថ្ងៃ​នេះ​ទេ</translation>
    </message>
    <message>
        <source>This date is still to come</source>
        <translation type="unfinished">កាលបរិច្ឆេទ​នេះ​មិន​ទាន់​មកដល់</translation>
    </message>
</context>
<context>
    <name>PartnerChoice</name>
    <message>
        <source>From the register</source>
        <translation type="unfinished">ពី​បញ្ជី​ដៃគូ</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation type="unfinished">វាយ​បញ្ចូល</translation>
    </message>
    <message>
        <source>Where the partner comes from</source>
        <translation type="unfinished">ដៃគូ​មកពី​ណា</translation>
    </message>
    <message>
        <source>Name or number of the partner</source>
        <translation type="unfinished">ឈ្មោះ ឬ​លេខ​ដៃគូ</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation type="unfinished">ដៃគូ​ថ្មី</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished">ដៃគូ</translation>
    </message>
    <message>
        <source>Not in the register? Add it or type it in.</source>
        <translation type="unfinished">មិន​មាន​ក្នុង​បញ្ជី? សូម​បន្ថែម ឬ​វាយ​បញ្ចូល។</translation>
    </message>
</context>
<context>
    <name>PartnerDialog</name>
    <message>
        <source>New partner</source>
        <translation type="unfinished">ដៃគូ​ថ្មី</translation>
    </message>
    <message>
        <source>Save in the register</source>
        <translation type="unfinished">រក្សាទុក​ក្នុង​បញ្ជី</translation>
    </message>
</context>
<context>
    <name>PartnerForm</name>
    <message>
        <source>Type a name</source>
        <translation type="unfinished">វាយ​ឈ្មោះ</translation>
    </message>
    <message>
        <source>Receives referrals</source>
        <translation type="unfinished">ទទួល​ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Without the tick it is kept, but not proposed.</source>
        <translation type="unfinished">បើ​មិន​គូស ដៃគូ​នៅ​រក្សាទុក តែ​មិន​បង្ហាញ​ឱ្យ​ជ្រើស​ទេ។</translation>
    </message>
</context>
<context>
    <name>PartnerList</name>
    <message>
        <source>Name, number or phone</source>
        <translation type="unfinished">ឈ្មោះ លេខ ឬ​ទូរស័ព្ទ</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished">ដៃគូ</translation>
    </message>
    <message>
        <source>Search the partners</source>
        <translation type="unfinished">ស្វែងរក​ដៃគូ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">ឈ្មោះ</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished">ការផ្ទៀងផ្ទាត់</translation>
    </message>
    <message>
        <source>No partner fits “{text}”</source>
        <translation type="unfinished">គ្មាន​ដៃគូ​ត្រូវ​នឹង «{text}» ទេ</translation>
    </message>
    <message>
        <source>Try less of the name, or the number.</source>
        <translation type="unfinished">សូម​សាក​វាយ​ឈ្មោះ​ខ្លី​ជាង​នេះ ឬ​វាយ​លេខ។</translation>
    </message>
    <message>
        <source>The register is empty</source>
        <translation type="unfinished">បញ្ជី​ដៃគូ​នៅ​ទទេ</translation>
    </message>
    <message>
        <source>Enter the first partner at the right and save it.</source>
        <translation type="unfinished">សូម​បញ្ចូល​ដៃគូ​ដំបូង​នៅ​ខាងស្តាំ រួច​រក្សាទុក។</translation>
    </message>
    <message>
        <source>not active</source>
        <translation type="unfinished">មិន​សកម្ម</translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message>
        <source>Partners</source>
        <translation type="unfinished">ដៃគូ</translation>
    </message>
    <message>
        <source>Employers, institutes and offices that receive referrals</source>
        <translation type="unfinished">និយោជក គ្រឹះស្ថាន និង​ការិយាល័យ​ដែល​ទទួល​ការបញ្ជូន</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation type="unfinished">ដៃគូ​ថ្មី</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">នាំចេញ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished">បោះបង់​ការកែប្រែ</translation>
    </message>
    <message>
        <source>A name in one of the two scripts is enough.</source>
        <translation type="unfinished">ឈ្មោះ​ជា​អក្សរ​ខ្មែរ ឬ​អក្សរ​ឡាតាំង មួយ​ក៏​បាន។</translation>
    </message>
    <message>
        <source>Your draft, not yet saved</source>
        <translation type="unfinished">សេចក្តីព្រាង​របស់​អ្នក មិន​ទាន់​រក្សាទុក</translation>
    </message>
    <message>
        <source>The changes are discarded</source>
        <translation type="unfinished">បាន​បោះបង់​ការកែប្រែ</translation>
    </message>
    <message>
        <source>{partner} is saved</source>
        <translation type="unfinished">បាន​រក្សាទុក {partner}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>New password for {name}</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​ថ្មី​សម្រាប់ {name}</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​បច្ចុប្បន្ន</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​ថ្មី</translation>
    </message>
    <message>
        <source>8 characters or more</source>
        <translation type="unfinished">៨ តួ​អក្សរ ឬ​ច្រើន​ជាង</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation type="unfinished">កំណត់​ពាក្យ​សម្ងាត់</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Agrees that the job centre keeps these answers to help them find work or training</source>
        <translation type="unfinished">យល់ព្រម​ឱ្យ​មជ្ឈមណ្ឌល​ការងារ​រក្សាទុក​ចម្លើយ​ទាំងនេះ ដើម្បី​ជួយ​រក​ការងារ ឬ​ការបណ្តុះបណ្តាល</translation>
    </message>
    <message>
        <source>The guardian is here and agrees too (under 18)</source>
        <translation type="unfinished">អាណាព្យាបាល​នៅ​ទីនេះ ហើយ​យល់ព្រម​ដែរ (អាយុ​ក្រោម ១៨)</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished">នាម​ត្រកូល</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished">នាម​ខ្លួន</translation>
    </message>
    <message>
        <source>What work do they look for?</source>
        <translation type="unfinished">រក​ការងារ​អ្វី?</translation>
    </message>
    <message>
        <source>Year of birth, or age</source>
        <translation type="unfinished">ឆ្នាំ​កំណើត ឬ​អាយុ</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished">ការយល់ព្រម</translation>
    </message>
    <message>
        <source>Ask them first: nobody is kept on file who has not agreed</source>
        <translation type="unfinished">សូម​សួរ​គាត់​សិន៖ មិន​រក្សាទុក​អ្នក​ណា​ដែល​មិន​យល់ព្រម​ទេ</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>New photo</source>
        <translation type="unfinished">រូបថត​ថ្មី</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation type="unfinished">ដាក់​រូបថត</translation>
    </message>
    <message>
        <source>The photo is kept, small and without its place.</source>
        <translation type="unfinished">បាន​រក្សាទុក​រូបថត​ខ្នាត​តូច ដោយ​គ្មាន​ទីកន្លែង​ថត។</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>No phrase with these words.</source>
        <translation type="unfinished">គ្មាន​ឃ្លា​ដែល​មាន​ពាក្យ​ទាំង​នេះ​ទេ។</translation>
    </message>
    <message>
        <source>Phrases: {field}</source>
        <translation type="unfinished">ឃ្លា៖ {field}</translation>
    </message>
    <message>
        <source>Search a phrase</source>
        <translation type="unfinished">ស្វែងរក​ឃ្លា</translation>
    </message>
    <message>
        <source>Enter puts it in, Shift+Enter in Khmer. The list is kept in the settings.</source>
        <translation type="unfinished">Enter ដាក់​ឃ្លា, Shift+Enter ជា​ភាសា​ខ្មែរ។ បញ្ជី​នៅក្នុង​ការកំណត់។</translation>
    </message>
    <message>
        <source>Enter puts it in, Shift+Enter in English. The list is kept in the settings.</source>
        <translation type="unfinished">Enter ដាក់​ឃ្លា, Shift+Enter ជា​ភាសា​អង់គ្លេស។ បញ្ជី​នៅក្នុង​ការកំណត់។</translation>
    </message>
</context>
<context>
    <name>PhrasesCard</name>
    <message>
        <source>Phrases for sessions</source>
        <translation type="unfinished">ឃ្លា​សម្រាប់​ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Offered in</source>
        <translation type="unfinished">ផ្តល់​ក្នុង​ប្រអប់</translation>
    </message>
    <message>
        <source>Phrase in Khmer</source>
        <translation type="unfinished">ឃ្លាជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>Phrase in English</source>
        <translation type="unfinished">ឃ្លា​ជា​ភាសា​អង់គ្លេស</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished">ទុក​ដូច​ដើម</translation>
    </message>
    <message>
        <source>Ctrl+Space offers them while a session is written. What is changed here, every desk of the centre has after sending.</source>
        <translation type="unfinished">Ctrl+Space បង្ហាញ​ឃ្លាពេល​សរសេរ​ការប្រឹក្សា។ អ្វី​ដែល​កែ​នៅ​ទីនេះ តុ​ទាំងអស់​របស់​មជ្ឈមណ្ឌល​នឹង​មាន ក្រោយពេល​ផ្ញើ។</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished">ទុក​ដោយឡែក</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">កែ</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished">យក​មកវិញ</translation>
    </message>
    <message>
        <source>Agreed step</source>
        <translation type="unfinished">ជំហាន​ដែល​បាន​ព្រមព្រៀង</translation>
    </message>
    <message>
        <source>Add the phrase</source>
        <translation type="unfinished">បន្ថែម​ឃ្លា</translation>
    </message>
    <message>
        <source>Save the phrase</source>
        <translation type="unfinished">រក្សាទុក​ឃ្លា</translation>
    </message>
    <message>
        <source>Saved on this computer.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ក្នុង​កុំព្យូទ័រ​នេះ។</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">បិទ</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished">កែ</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished">គោលដៅ</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished">បន្ថែម​ជំហាន</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished">ជំហាន</translation>
    </message>
    <message>
        <source>No steps agreed yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​ជំហាន​ព្រមព្រៀង</translation>
    </message>
    <message>
        <source>Steps come from a session, or are added here: who does what by when.</source>
        <translation type="unfinished">ជំហាន​កើត​ចេញពី​ការប្រឹក្សា ឬ​បន្ថែម​នៅ​ទីនេះ៖ អ្នកណា ធ្វើ​អ្វី មុន​ថ្ងៃ​ណា។</translation>
    </message>
    <message>
        <source>No goal written down yet.</source>
        <translation type="unfinished">មិន​ទាន់​បាន​សរសេរ​គោលដៅ​នៅឡើយ។</translation>
    </message>
    <message>
        <source>{who}, by {day}</source>
        <translation type="unfinished">{who} មុន {day}</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished">ចាប់ផ្តើម​ហើយ</translation>
    </message>
    <message>
        <source>Done …</source>
        <translation type="unfinished">ធ្វើ​រួច …</translation>
    </message>
    <message>
        <source>Drop …</source>
        <translation type="unfinished">បោះបង់ …</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished">បើក​ឡើងវិញ</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">រក្សាទុក​រួច។</translation>
    </message>
</context>
<context>
    <name>PracticeFrame</name>
    <message>
        <source>PRACTICE</source>
        <translation type="unfinished">សាកល្បង</translation>
    </message>
</context>
<context>
    <name>PrintStrip</name>
    <message>
        <source>Cancel printing</source>
        <translation type="unfinished">បោះបង់​ការបោះពុម្ព</translation>
    </message>
    <message>
        <source>Handing over to the printer …</source>
        <translation type="unfinished">កំពុង​បញ្ជូន​ទៅ​ម៉ាស៊ីន​បោះពុម្ព …</translation>
    </message>
    <message>
        <source>Printing page {page} of {pages}</source>
        <translation type="unfinished">កំពុង​បោះពុម្ព​ទំព័រ {page} ក្នុង {pages}</translation>
    </message>
</context>
<context>
    <name>ProfileTab</name>
    <message>
        <source>Saved on this computer.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ក្នុង​កុំព្យូទ័រ​នេះ។</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished">{done} ក្នុង​ចំណោម {total}</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Waiting room</source>
        <translation type="unfinished">ជួរ​រង់ចាំ</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation type="unfinished">ហៅ​អ្នកបន្ទាប់</translation>
    </message>
    <message>
        <source>Served</source>
        <translation type="unfinished">បាន​ទទួល​សេវា</translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished">ចេញ​ទៅ​វិញ</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation type="unfinished">គ្មាន​អ្នក​រង់ចាំ​ទេ។</translation>
    </message>
    <message>
        <source>Register a walk-in with Ctrl+N.</source>
        <translation type="unfinished">ចុះឈ្មោះ​អតិថិជន​ថ្មី​ដោយ Ctrl+N។</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished">លេខ​ជួរ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">ឈ្មោះ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">មូលហេតុ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">កំពុង​រង់ចាំ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">ស្ថានភាព</translation>
    </message>
    <message>
        <source>Not yet known</source>
        <translation type="unfinished">មិន​ទាន់​ដឹង</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation type="unfinished">កំពុង​ទទួល​សេវា</translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished">អតិថិជន​ថ្មី</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation type="unfinished">ក្នុង​ជួរ</translation>
    </message>
</context>
<context>
    <name>QuickForm</name>
    <message>
        <source>Wanted work</source>
        <translation type="unfinished">ការងារ​ដែល​ចង់បាន</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation type="unfinished">មូលហេតុ​នៃ​ការមក</translation>
    </message>
    <message>
        <source>Family name (Khmer)</source>
        <translation type="unfinished">នាម​ត្រកូល (ខ្មែរ)</translation>
    </message>
    <message>
        <source>Given name (Khmer)</source>
        <translation type="unfinished">នាម​ខ្លួន (ខ្មែរ)</translation>
    </message>
    <message>
        <source>Family name (Latin)</source>
        <translation type="unfinished">នាម​ត្រកូល (ឡាតាំង)</translation>
    </message>
    <message>
        <source>Given name (Latin)</source>
        <translation type="unfinished">នាម​ខ្លួន (ឡាតាំង)</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation type="unfinished">ព័ត៌មាន​ផ្ទាល់ខ្លួន</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Job Centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​ការងារ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished">ជំនួយ</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Last receipt</source>
        <translation type="unfinished">បង្កាន់ដៃ​ចុងក្រោយ</translation>
    </message>
    <message>
        <source>Stored there today</source>
        <translation type="unfinished">បាន​ទុក​នៅ​ទីនោះ​ថ្ងៃ​នេះ</translation>
    </message>
    <message>
        <source>Records of the centre</source>
        <translation type="unfinished">កំណត់​ត្រា​របស់​មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished">លេខ​ផ្ទៀងផ្ទាត់</translation>
    </message>
    <message>
        <source>Everything arrived</source>
        <translation type="unfinished">បាន​មកដល់​ទាំងអស់</translation>
    </message>
    <message>
        <source>No receipt yet. It comes when everything of a closed day has arrived at the server.</source>
        <translation type="unfinished">មិន​ទាន់​មាន​បង្កាន់ដៃ​ទេ។ វា​នឹង​មក​ពេល​ការងារ​នៃ​ថ្ងៃ​ដែល​បាន​បិទ​ទៅដល់​ម៉ាស៊ីន​មេ​ទាំងអស់។</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished">{day} ម៉ោង {time}</translation>
    </message>
</context>
<context>
    <name>ReceiptsCard</name>
    <message>
        <source>Last receipts</source>
        <translation type="unfinished">បង្កាន់ដៃ​ចុងក្រោយ</translation>
    </message>
    <message>
        <source>No receipt yet. It comes when everything of a closed day has arrived at the server.</source>
        <translation type="unfinished">មិន​ទាន់​មាន​បង្កាន់ដៃ​ទេ។ វា​នឹង​មក​ពេល​ការងារ​នៃ​ថ្ងៃ​ដែល​បាន​បិទ​ទៅដល់​ម៉ាស៊ីន​មេ​ទាំងអស់។</translation>
    </message>
    <message>
        <source>{stored} stored that day · {records} records of the centre</source>
        <translation type="unfinished">បាន​រក្សាទុក {stored} នៅ​ថ្ងៃ​នោះ · កំណត់​ត្រា {records} របស់​មជ្ឈមណ្ឌល</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Forgotten password</source>
        <translation type="unfinished">ភ្លេច​ពាក្យ​សម្ងាត់</translation>
    </message>
    <message>
        <source>Take the recovery sheet out of the locked place and type its code. Capital or small letters, with or without dashes: both are fine.</source>
        <translation type="unfinished">សូម​យក​សន្លឹក​សង្គ្រោះ​ចេញពី​កន្លែង​ចាក់សោ ហើយ​វាយ​លេខ​កូដ។ អក្សរ​ធំ​ឬ​តូច មាន​សញ្ញា​ដក​ឬ​គ្មាន សុទ្ធតែ​បាន។</translation>
    </message>
    <message>
        <source>Code of the recovery sheet</source>
        <translation type="unfinished">លេខ​កូដ​សន្លឹក​សង្គ្រោះ</translation>
    </message>
    <message>
        <source>Whose password is lost?</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​របស់​នរណា​បាត់?</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​ថ្មី</translation>
    </message>
    <message>
        <source>8 characters or more</source>
        <translation type="unfinished">៨ តួ​អក្សរ ឬ​ច្រើន​ជាង</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation type="unfinished">កំណត់​ពាក្យ​សម្ងាត់</translation>
    </message>
</context>
<context>
    <name>ReferralBar</name>
    <message>
        <source>Make the letter</source>
        <translation type="unfinished">រៀបចំ​លិខិត</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished">រក្សាទុក​ជា PDF</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation type="unfinished">ចេញ​ម្ដង​ទៀត</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation type="unfinished">លុប​សេចក្តីព្រាង</translation>
    </message>
    <message>
        <source>Client file</source>
        <translation type="unfinished">ឯកសារ​អតិថិជន</translation>
    </message>
    <message>
        <source>Print the letter</source>
        <translation type="unfinished">បោះពុម្ព​លិខិត</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation type="unfinished">បោះពុម្ព​ច្បាប់​ចម្លង</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>The work is hazardous or at night</source>
        <translation type="unfinished">ការងារ​គ្រោះថ្នាក់ ឬ​ធ្វើ​ពេល​យប់</translation>
    </message>
    <message>
        <source>course or vacancy</source>
        <translation type="unfinished">វគ្គ​សិក្សា ឬ​មុខរបរ</translation>
    </message>
    <message>
        <source>whom to ask for there</source>
        <translation type="unfinished">ជួប​អ្នកណា​នៅ​ទីនោះ</translation>
    </message>
    <message>
        <source>one receiver per line</source>
        <translation type="unfinished">អ្នកទទួល​ម្នាក់​ក្នុង​មួយ​បន្ទាត់</translation>
    </message>
    <message>
        <source>in the Khmer letter</source>
        <translation type="unfinished">ក្នុង​លិខិត​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>What the client is sent for</source>
        <translation type="unfinished">បញ្ជូន​អតិថិជន​ទៅ​ធ្វើ​អ្វី</translation>
    </message>
    <message>
        <source>Appointment there</source>
        <translation type="unfinished">ការណាត់ជួប​នៅ​ទីនោះ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">ម៉ោង</translation>
    </message>
    <message>
        <source>The work offered</source>
        <translation type="unfinished">ការងារ​ដែល​ផ្តល់ឱ្យ</translation>
    </message>
    <message>
        <source>The client&apos;s phone</source>
        <translation type="unfinished">ទូរស័ព្ទ​អតិថិជន</translation>
    </message>
    <message>
        <source>What for and to whom</source>
        <translation type="unfinished">ដើម្បី​អ្វី និង​ទៅកាន់​អ្នកណា</translation>
    </message>
    <message>
        <source>What the letter asks</source>
        <translation type="unfinished">សំណើ​ក្នុង​លិខិត</translation>
    </message>
    <message>
        <source>On the paper</source>
        <translation type="unfinished">លើ​ក្រដាស</translation>
    </message>
    <message>
        <source>Enter the day of the appointment too</source>
        <translation type="unfinished">សូម​បញ្ចូល​ថ្ងៃ​ណាត់ជួប​ផង</translation>
    </message>
    <message>
        <source>Enter the time of the appointment too</source>
        <translation type="unfinished">សូម​បញ្ចូល​ម៉ោង​ណាត់ជួប​ផង</translation>
    </message>
    <message>
        <source>The letter stays neutral: purpose and reference are kept in the file, not printed.</source>
        <translation type="unfinished">លិខិត​នៅ​អព្យាក្រឹ​ត៖ គោលបំណង និង​យោង​រក្សាទុក​ក្នុង​ឯកសារ មិន​បោះពុម្ព​ទេ។</translation>
    </message>
    <message>
        <source>The head of centre looks at it before the letter is made.</source>
        <translation type="unfinished">ប្រធាន​មជ្ឈមណ្ឌល​ពិនិត្យ​មុន​រៀបចំ​លិខិត។</translation>
    </message>
    <message>
        <source>until the course starts</source>
        <translation type="unfinished">រហូតដល់​វគ្គ​សិក្សា​ចាប់ផ្តើម</translation>
    </message>
    <message>
        <source>usually {days}</source>
        <translation type="unfinished">ជាធម្មតា {days}</translation>
    </message>
    <message>
        <source>No phone is recorded</source>
        <translation type="unfinished">មិន​មាន​លេខ​ទូរស័ព្ទ​កត់ត្រា​ទេ</translation>
    </message>
    <message>
        <source>Print {phone} on the letter</source>
        <translation type="unfinished">បោះពុម្ព {phone} លើ​លិខិត</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>New referral</source>
        <translation type="unfinished">ការបញ្ជូន​ថ្មី</translation>
    </message>
    <message>
        <source>Referral {number}</source>
        <translation type="unfinished">ការបញ្ជូន {number}</translation>
    </message>
    <message>
        <source>The draft is deleted</source>
        <translation type="unfinished">បាន​លុប​សេចក្តីព្រាង</translation>
    </message>
    <message>
        <source>This becomes a new referral with its own number; it replaces {number}. Ask for the client&apos;s consent again.</source>
        <translation type="unfinished">នេះ​នឹង​ក្លាយជា​ការបញ្ជូន​ថ្មី​ដែល​មាន​លេខ​ផ្ទាល់ខ្លួន ជំនួស​លេខ {number}។ សូម​សុំ​ការយល់ព្រម​ពី​អតិថិជន​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>Nothing was printed. The letter is kept; print it whenever you want.</source>
        <translation type="unfinished">មិន​បាន​បោះពុម្ព​ទេ។ លិខិត​បាន​រក្សាទុក អ្នក​អាច​បោះពុម្ព​ពេលណា​ក៏​បាន។</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished">បាន​រក្សាទុក​ជា {name}</translation>
    </message>
    <message>
        <source>{number} is issued and handed over.</source>
        <translation type="unfinished">{number} បាន​ចេញ និង​បាន​ប្រគល់​រួចហើយ។</translation>
    </message>
    <message>
        <source>The letter stays made and not issued. Look at the printer, then print it again.</source>
        <translation type="unfinished">លិខិត​បាន​រៀបចំ តែ​មិន​ទាន់​ចេញ​ទេ។ សូម​ពិនិត្យ​ម៉ាស៊ីន​បោះពុម្ព រួច​បោះពុម្ព​ម្ដង​ទៀត។</translation>
    </message>
</context>
<context>
    <name>ReferralWords</name>
    <message>
        <source>Support service</source>
        <translation type="unfinished">សេវា​គាំទ្រ</translation>
    </message>
    <message>
        <source>Waits for the head</source>
        <translation type="unfinished">រង់ចាំ​ប្រធាន</translation>
    </message>
    <message>
        <source>Made, not issued</source>
        <translation type="unfinished">បាន​រៀបចំ មិន​ទាន់​ចេញ</translation>
    </message>
    <message>
        <source>Referral: {state}</source>
        <translation type="unfinished">ការបញ្ជូ​ន៖ {state}</translation>
    </message>
    <message>
        <source>in Khmer</source>
        <translation type="unfinished">ជា​ភាសា​ខ្មែរ</translation>
    </message>
    <message>
        <source>in English</source>
        <translation type="unfinished">ជា​ភាសា​អង់គ្លេស</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Who was sent to whom, and what came of it</source>
        <translation type="unfinished">បាន​បញ្ជូន​អ្នកណា​ទៅកាន់​អ្នកណា និង​លទ្ធផល​យ៉ាងណា</translation>
    </message>
    <message>
        <source>R02-26-A00001-7</source>
        <translation type="unfinished">R02-26-A00001-7</translation>
    </message>
    <message>
        <source>Return slip: type or scan the number</source>
        <translation type="unfinished">ប័ណ្ណត​ប៖ វាយ ឬ​ស្កេន​លេខ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">បើក</translation>
    </message>
    <message>
        <source>Number, client or partner</source>
        <translation type="unfinished">លេខ អតិថិជន ឬ​ដៃគូ</translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished">គ្រប់​ស្ថានភាព</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">នាំចេញ</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished">ដៃគូ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">លេខ</translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished">អតិថិជន</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation type="unfinished">បញ្ជូន​ទៅ</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">ស្ថានភាព</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished">មាន​សុពលភាព​ដល់</translation>
    </message>
    <message>
        <source>Filter by number, client or partner</source>
        <translation type="unfinished">ស្វែងរក​តាម​លេខ អតិថិជន ឬ​ដៃគូ</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation type="unfinished">ជ្រើស​តាម​ស្ថានភាព</translation>
    </message>
    <message>
        <source>No referral fits</source>
        <translation type="unfinished">គ្មាន​ការបញ្ជូន​ត្រូវ​នឹង​ការស្វែងរក​ទេ</translation>
    </message>
    <message>
        <source>Take something back from the filter, or look in the client&apos;s file.</source>
        <translation type="unfinished">សូម​បន្ថយ​លក្ខខណ្ឌ​ស្វែងរក ឬ​មើល​ក្នុង​ឯកសារ​អតិថិជន។</translation>
    </message>
    <message>
        <source>Nobody has been referred yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​ការបញ្ជូន​ទេ</translation>
    </message>
    <message>
        <source>Open a client&apos;s file and choose “Refer”; the referral then stands here.</source>
        <translation type="unfinished">សូម​បើក​ឯកសារ​អតិថិជន រួច​ជ្រើស «បញ្ជូន» ការបញ្ជូន​នឹង​បង្ហាញ​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>Overdue: no answer yet</source>
        <translation type="unfinished">ហួស​កំណ​ត់៖ មិន​ទាន់​មាន​ចម្លើយ</translation>
    </message>
    <message>
        <source>{label} ({count})</source>
        <translation type="unfinished">{label} ({count})</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation type="unfinished">ហួស​កំណត់​តាំងពី {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation type="unfinished">
            <numerusform>ការបញ្ជូន %n</numerusform>
            <numerusform>ការបញ្ជូន %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} is mistyped: its last sign does not fit the rest. Compare it with the slip.</source>
        <translation type="unfinished">{number} វាយ​ខុស៖ សញ្ញា​ចុងក្រោយ​មិន​ត្រូវ​គ្នា​ទេ។ សូម​ផ្ទៀង​ជាមួយប័ណ្ណ​តប។</translation>
    </message>
</context>
<context>
    <name>ReferralsTab</name>
    <message>
        <source>To whom</source>
        <translation type="unfinished">បញ្ជូន​ទៅ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">លេខ</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">ស្ថានភាព</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished">លិខិត</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">ការបញ្ជូន</translation>
    </message>
    <message>
        <source>No referrals yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​ការបញ្ជូន</translation>
    </message>
    <message>
        <source>Refer the client to an employer, an institute or an office with Ctrl+R.</source>
        <translation type="unfinished">បញ្ជូន​អតិថិជន​ទៅ​និយោជក គ្រឹះស្ថាន ឬ​ការិយាល័យ ដោយ​ចុច Ctrl+R។</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished">ខ្មែរ</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished">អង់គ្លេស</translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>និង %n ទៀត</numerusform>
            <numerusform>និង %n ទៀត</numerusform>
        </translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation type="unfinished">ខ្ញុំ​បាន​អាន​ហើយ</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation type="unfinished">កែតម្រូវ</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation type="unfinished">លែង​ត្រូវការ​ហើយ</translation>
    </message>
    <message>
        <source>The central server does not know what this belongs to.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​ស្គាល់​ថា​ព័ត៌មាន​នេះ​ជា​របស់​អ្វី​ទេ។</translation>
    </message>
    <message>
        <source>The central server has this already, and it may not be changed any more.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មាន​ព័ត៌មាន​នេះ​រួចហើយ ហើយ​មិន​អាច​កែប្រែ​បាន​ទៀត​ទេ។</translation>
    </message>
    <message>
        <source>The central server has something else under the same name.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មាន​អ្វី​ផ្សេង​ទៀត​ក្រោម​ឈ្មោះ​ដដែល។</translation>
    </message>
    <message>
        <source>The data of this client were erased on request. What was saved here about them was not kept.</source>
        <translation type="unfinished">ទិន្នន័យ​របស់​អតិថិជន​នេះ​ត្រូវបាន​លុប​តាម​សំណើ។ អ្វី​ដែល​បាន​រក្សាទុក​នៅ​ទីនេះ​អំពី​គេ មិន​ត្រូវបាន​ទុក​ទេ។</translation>
    </message>
    <message>
        <source>The central server cannot read a value in it.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​អាច​អាន​តម្លៃ​មួយ​ក្នុង​នេះ​បាន​ទេ។</translation>
    </message>
    <message>
        <source>The central server did not take this ({code}).</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មិន​បាន​ទទួលយក​ព័ត៌មាន​នេះ​ទេ ({code})។</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>New registration</source>
        <translation type="unfinished">ចុះឈ្មោះ​ថ្មី</translation>
    </message>
    <message>
        <source>Save and start session</source>
        <translation type="unfinished">រក្សាទុក និង​ចាប់ផ្តើម​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Save and add to queue</source>
        <translation type="unfinished">រក្សាទុក និង​ដាក់​ក្នុង​ជួរ</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation type="unfinished">លុប​សេចក្តីព្រាង</translation>
    </message>
    <message>
        <source>What you had typed is kept as a draft, on the page Today.</source>
        <translation type="unfinished">អ្វី​ដែល​អ្នក​បាន​វាយ ត្រូវបាន​រក្សាទុក​ជា​សេចក្តីព្រាង នៅ​ទំព័រ «ថ្ងៃ​នេះ»។</translation>
    </message>
    <message>
        <source>{name} is registered: {number}</source>
        <translation type="unfinished">បាន​ចុះឈ្មោះ {name}៖ {number}</translation>
    </message>
    <message>
        <source>{name} is registered and waits. Ticket {ticket}</source>
        <translation type="unfinished">បាន​ចុះឈ្មោះ {name} ហើយ​កំពុង​រង់ចាំ។ លេខ​សំបុត្រ {ticket}</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation type="unfinished">លុប​សេចក្តីព្រាង​នេះ​ឬ?</translation>
    </message>
    <message>
        <source>What you typed here is deleted. Nobody is registered.</source>
        <translation type="unfinished">អ្វី​ដែល​អ្នក​បាន​បំពេញ​នៅ​ទីនេះ​នឹង​ត្រូវ​លុប។ គ្មាន​នរណា​ត្រូវបាន​ចុះឈ្មោះ​ទេ។</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Many records would be removed</source>
        <translation type="unfinished">កំណត់ត្រា​ជាច្រើន​នឹង​ត្រូវ​ដក​ចេញ</translation>
    </message>
    <message>
        <source>If you do not know why, stop and tell IT. You can go on working, and your work is still sent.</source>
        <translation type="unfinished">បើ​អ្នក​មិន​ដឹង​មូលហេតុ សូម​ឈប់ ហើយ​ប្រាប់​ផ្នែក IT។ អ្នក​អាច​បន្ត​ធ្វើ​ការ​បាន ហើយ​ការងារ​របស់​អ្នក​នៅតែ​ត្រូវបាន​ផ្ញើ។</translation>
    </message>
    <message>
        <source>Stop and tell IT</source>
        <translation type="unfinished">ឈប់ ហើយ​ប្រាប់​ផ្នែក IT</translation>
    </message>
    <message>
        <source>Go on and remove them</source>
        <translation type="unfinished">បន្ត ហើយ​ដក​ចេញ</translation>
    </message>
    <message>
        <source>What came from the central server would remove {removed} of the {records} records on this computer. Nothing was removed yet.</source>
        <translation type="unfinished">អ្វី​ដែល​មកពី​ម៉ាស៊ីន​មេ​កណ្តាល​នឹង​ដក​កំណត់​ត្រា {removed} ក្នុង​ចំណោម {records} ចេញ​ពី​កុំព្យូទ័រ​នេះ។ មិន​ទាន់​មាន​អ្វី​ត្រូវបាន​ដក​នៅឡើយ​ទេ។</translation>
    </message>
</context>
<context>
    <name>RemoveScanDialog</name>
    <message>
        <source>Remove this scan?</source>
        <translation type="unfinished">ដក​ស្កេន​នេះ​ចេញ?</translation>
    </message>
    <message>
        <source>It belongs to somebody else</source>
        <translation type="unfinished">វា​ជា​របស់​អ្នក​ផ្សេង</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation type="unfinished">អាន​មិន​បាន</translation>
    </message>
    <message>
        <source>It is not needed</source>
        <translation type="unfinished">មិន​ត្រូវការ</translation>
    </message>
    <message>
        <source>It leaves the file at every desk and cannot be brought back. That it was here, and why it was removed, stays in the history.</source>
        <translation type="unfinished">វា​នឹង​ចេញ​ពី​សំណុំ​ឯកសារ​នៅ​គ្រប់​តុ ហើយ​យក​មក​វិញ​មិន​បាន​ទេ។ ការ​ដែល​វា​ធ្លាប់​នៅ​ទីនេះ និង​មូលហេតុ​ដែល​ដក​ចេញ នៅក្នុង​ប្រវត្តិ​ដដែល។</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">មូលហេតុ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">ដក​ចេញ</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished">រាយការណ៍​បញ្ហា</translation>
    </message>
    <message>
        <source>All that is in the report</source>
        <translation type="unfinished">អ្វីៗ​ទាំងអស់​ក្នុង​របាយការណ៍</translation>
    </message>
    <message>
        <source>The report is a file that you give to support, on a stick for example. Nothing is sent by itself.</source>
        <translation type="unfinished">របាយការណ៍​ជា​ឯកសារ​ដែល​អ្នកប្រគល់​ឱ្យ​អ្នកជំនួយ ឧទាហរណ៍​តាម USB។ គ្មាន​អ្វី​ត្រូវបាន​ផ្ញើ​ដោយ​ខ្លួន​ឯង​ទេ។</translation>
    </message>
    <message>
        <source>What did you do, and what happened?</source>
        <translation type="unfinished">អ្នក​បាន​ធ្វើ​អ្វី ហើយ​មាន​អ្វី​កើតឡើង?</translation>
    </message>
    <message>
        <source>no names of clients, please</source>
        <translation type="unfinished">សូម​កុំ​សរសេរ​ឈ្មោះ​អតិថិជន</translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation type="unfinished">រក្សាទុក​របាយការណ៍ …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">ចម្លង</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">បិទ</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished">បាន​រក្សាទុក​ជា {name}</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished">បាន​ចម្លង។</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Where the copies are</source>
        <translation type="unfinished">កន្លែង​ដែល​មាន​ច្បាប់​ចម្លង</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation type="unfinished">យក​ច្បាប់​ចម្លង​មក​ប្រើ​វិញ</translation>
    </message>
    <message>
        <source>The copy becomes the file of this desk. The file that is here now is kept beside the copies; nothing is deleted. What was saved after the copy and had been sent comes back from the central server.</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​ក្លាយ​ជា​ឯកសារ​នៃ​តុ​នេះ។ ឯកសារ​ដែល​មាន​ឥឡូវ​ត្រូវ​រក្សា​ទុក​ក្បែរ​ច្បាប់​ចម្លង គ្មាន​អ្វី​ត្រូវ​បាន​លុប​ទេ។ អ្វី​ដែល​បាន​រក្សា​ទុក​ក្រោយ​ច្បាប់​ចម្លង ហើយ​បាន​ផ្ញើ នឹង​ត្រឡប់​មក​ពី​ម៉ាស៊ីន​មេ​កណ្ដាល​វិញ។</translation>
    </message>
    <message>
        <source>Look on a stick or in a folder…</source>
        <translation type="unfinished">រក​ក្នុង USB ឬ​ថត…</translation>
    </message>
    <message>
        <source>Copy taken</source>
        <translation type="unfinished">ចម្លង​នៅ</translation>
    </message>
    <message>
        <source>Who opens it?</source>
        <translation type="unfinished">អ្នក​ណា​បើក?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់</translation>
    </message>
    <message>
        <source>of now, or of the time of the copy</source>
        <translation type="unfinished">ពាក្យ​ឥឡូវ ឬ​ពាក្យ​នៅ​ពេល​ចម្លង</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation type="unfinished">យក​ច្បាប់​នេះ​មក​ប្រើ​វិញ</translation>
    </message>
    <message>
        <source>Copies are looked for…</source>
        <translation type="unfinished">កំពុង​រក​ច្បាប់​ចម្លង…</translation>
    </message>
    <message>
        <source>No whole copy is here. Look on the stick with the copies.</source>
        <translation type="unfinished">គ្មាន​ច្បាប់​ចម្លង​ល្អ​នៅ​ទីនេះ​ទេ។ សូម​រក​ក្នុង USB ដែល​មាន​ច្បាប់​ចម្លង។</translation>
    </message>
    <message>
        <source>Desk {desk}, in {place}</source>
        <translation type="unfinished">តុ {desk} ក្នុង {place}</translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>•••  covered</source>
        <translation type="unfinished">•••  បាន​បិទបាំង</translation>
    </message>
    <message>
        <source>Cover sensitive answers</source>
        <translation type="unfinished">បិទបាំង​ចម្លើយ​រសើប</translation>
    </message>
    <message>
        <source>Show sensitive answers</source>
        <translation type="unfinished">បង្ហាញ​ចម្លើយ​រសើប</translation>
    </message>
</context>
<context>
    <name>RiasecBox</name>
    <message>
        <source>R  Realistic: hands, tools, nature</source>
        <translation type="unfinished">R  ជាក់ស្តែ​ង៖ ដៃ ឧបករណ៍ ធម្មជាតិ</translation>
    </message>
    <message>
        <source>I  Investigative: finding out, thinking</source>
        <translation type="unfinished">I  ស្រាវជ្រា​វ៖ ស្វែងយល់ គិត</translation>
    </message>
    <message>
        <source>A  Artistic: making, music, design</source>
        <translation type="unfinished">A  សិល្បៈ៖ ច្នៃប្រឌិត តន្ត្រី រចនា</translation>
    </message>
    <message>
        <source>S  Social: helping, teaching, caring</source>
        <translation type="unfinished">S  សង្គ​ម៖ ជួយ បង្រៀន ថែទាំ</translation>
    </message>
    <message>
        <source>E  Enterprising: selling, leading</source>
        <translation type="unfinished">E  សហគ្រិន៖ លក់ ដឹកនាំ</translation>
    </message>
    <message>
        <source>C  Conventional: order, numbers, office</source>
        <translation type="unfinished">C  រៀប​ចំ៖ របៀប លេខ ការិយាល័យ</translation>
    </message>
    <message>
        <source>Tick the strongest interest first.</source>
        <translation type="unfinished">សូម​គូស​ចំណាប់អារម្មណ៍​ខ្លាំង​ជាង​គេ​មុន។</translation>
    </message>
    <message>
        <source>In this order: {letters}</source>
        <translation type="unfinished">តាម​លំដា​ប់៖ {letters}</translation>
    </message>
</context>
<context>
    <name>SamePersonDialog</name>
    <message>
        <source>Is this the same person?</source>
        <translation type="unfinished">តើ​ជា​មនុស្ស​តែ​មួយ​ឬ?</translation>
    </message>
    <message>
        <source>Somebody on file is very much like the client you are registering. Nothing is saved yet.</source>
        <translation type="unfinished">មាន​អ្នក​ម្នាក់​ក្នុង​បញ្ជី​ស្រដៀង​ខ្លាំង​នឹង​អតិថិជន​ដែល​អ្នក​កំពុង​ចុះឈ្មោះ។ មិន​ទាន់​បាន​រក្សាទុក​អ្វី​ទេ។</translation>
    </message>
    <message>
        <source>The same person: they came</source>
        <translation type="unfinished">មនុស្ស​តែមួយ៖ គាត់​បាន​មក</translation>
    </message>
    <message>
        <source>Open that file</source>
        <translation type="unfinished">បើក​ឯកសារ​នោះ</translation>
    </message>
    <message>
        <source>It is somebody else: save</source>
        <translation type="unfinished">ជា​មនុស្ស​ផ្សេ​ង៖ រក្សាទុក</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Page before</source>
        <translation type="unfinished">ទំព័រ​មុន</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished">ទំព័រ​បន្ទាប់</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">បិទ</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation type="unfinished">ទំព័រ {n} នៃ {all}</translation>
    </message>
</context>
<context>
    <name>ScanForm</name>
    <message>
        <source>What it is</source>
        <translation type="unfinished">ជា​ឯកសារ​អ្វី</translation>
    </message>
    <message>
        <source>What is on it</source>
        <translation type="unfinished">មាន​អ្វី​នៅលើ​វា</translation>
    </message>
    <message>
        <source>Keep in the file</source>
        <translation type="unfinished">រក្សាទុក​ក្នុង​សំណុំ​ឯកសារ</translation>
    </message>
    <message>
        <source>A picture is kept without the place and the telephone it was taken with.</source>
        <translation type="unfinished">រូបភាព​ត្រូវបាន​រក្សាទុក ដោយ​គ្មាន​ទីកន្លែង និង​ទូរសព្ទ​ដែល​បាន​ថត​វា។</translation>
    </message>
    <message>
        <source>Choose what the scan is</source>
        <translation type="unfinished">ជ្រើសរើស​ថា​ស្កេន​ជា​អ្វី</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>Which scan?</source>
        <translation type="unfinished">ស្កេន​មួយ​ណា?</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation type="unfinished">រូបភាព និង PDF</translation>
    </message>
    <message>
        <source>Which photo?</source>
        <translation type="unfinished">រូបថត​ណា?</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished">រូបភាព</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished">រក្សាទុក​ច្បាប់​ចម្លង</translation>
    </message>
</context>
<context>
    <name>ScansTab</name>
    <message>
        <source>Add a scan …</source>
        <translation type="unfinished">បន្ថែម​ស្កេន …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">បើក</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished">រក្សាទុក​ច្បាប់​ចម្លង …</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation type="unfinished">ដក​ចេញ …</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished">ជា​ឯកសារ​អ្វី</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished">បាន​ទទួល</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">ទំហំ</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished">នៅ​ឯណា</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished">ស្កេន</translation>
    </message>
    <message>
        <source>No scans yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​ស្កេន</translation>
    </message>
    <message>
        <source>A picture or a PDF of a paper: it is kept encrypted, in the client&apos;s file.</source>
        <translation type="unfinished">រូបភាព ឬ PDF នៃ​ក្រដាស​មួយ៖ វា​ត្រូវបាន​រក្សាទុក​ដោយ​អ៊ិន​គ្រីប ក្នុង​សំណុំ​ឯកសារ​របស់​អតិថិជន។</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation type="unfinished">មិន​ទាន់​ផ្ញើ</translation>
    </message>
    <message>
        <source>Sending, {percent} %</source>
        <translation type="unfinished">កំពុង​ផ្ញើ {percent} %</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished">បាន​ផ្ញើ</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation type="unfinished">មិន​មាន​នៅ​កុំព្យូទ័រ​នេះ</translation>
    </message>
    <message>
        <source>Fetched to {percent} %</source>
        <translation type="unfinished">ទាញយក​បាន {percent} %</translation>
    </message>
    <message>
        <source>This is practice: nothing is ever sent.</source>
        <translation type="unfinished">នេះ​ជា​ការអនុវត្ត​សាកល្បង៖ មិន​ផ្ញើ​អ្វី​ឡើយ។</translation>
    </message>
    <message>
        <source>Not whole at the central server yet. It is safe here and goes by itself, when nothing else waits.</source>
        <translation type="unfinished">មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទាំងស្រុង​ទេ។ វា​មាន​សុវត្ថិភាព​នៅ​ទីនេះ ហើយ​នឹង​ផ្ញើ​ដោយ​ខ្លួន​ឯង ពេល​គ្មាន​អ្វី​ផ្សេង​រង់ចាំ។</translation>
    </message>
    <message>
        <source>The central server has it; it is here too.</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្ដាល​មាន​វា​ហើយ ហើយ​នៅ​ទីនេះ​ក៏​មាន​ដែរ។</translation>
    </message>
    <message>
        <source>Another desk took it in. Open it to fetch it from the central server.</source>
        <translation type="unfinished">តុ​ផ្សេង​បាន​ទទួល​វា។ បើក​វា ដើម្បី​ទាញយក​ពី​ម៉ាស៊ីន​មេ​កណ្ដាល។</translation>
    </message>
    <message>
        <source>The scan is kept in the file.</source>
        <translation type="unfinished">ស្កេន​ត្រូវបាន​រក្សាទុក​ក្នុង​សំណុំ​ឯកសារ។</translation>
    </message>
    <message>
        <source>Fetching the scan from the central server …</source>
        <translation type="unfinished">កំពុង​ទាញយក​ស្កេន​ពី​ម៉ាស៊ីន​មេ​កណ្ដាល …</translation>
    </message>
    <message>
        <source>The copy is saved. It is not encrypted: delete it when it is not needed.</source>
        <translation type="unfinished">ច្បាប់​ចម្លង​បាន​រក្សាទុក។ វា​មិន​ត្រូវបាន​អ៊ិន​គ្រីប​ទេ៖ សូម​លុប​វា​ពេល​លែង​ត្រូវការ។</translation>
    </message>
    <message>
        <source>Removed. The history says why.</source>
        <translation type="unfinished">បាន​ដក​ចេញ។ ប្រវត្តិ​ប្រាប់​ពី​មូលហេតុ។</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>Profile score</source>
        <translation type="unfinished">ពិន្ទុ​ស្ថានភាព</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation type="unfinished">យក​កម្រិត​នេះ</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished">ជ្រើស​កម្រិត​ផ្សេង</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">មូលហេតុ</translation>
    </message>
    <message>
        <source>Save this level</source>
        <translation type="unfinished">រក្សាទុក​កម្រិត​នេះ</translation>
    </message>
    <message>
        <source>Level of support</source>
        <translation type="unfinished">កម្រិត​គាំទ្រ</translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished">ពន្យល់</translation>
    </message>
    <message>
        <source>No point of the score applies to what is recorded.</source>
        <translation type="unfinished">គ្មាន​ពិន្ទុ​ណាមួយ​សម្រាប់​ព័ត៌មាន​ដែល​បាន​កត់ត្រា​ទេ។</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation type="unfinished">
            <numerusform>%n ពិន្ទុ</numerusform>
            <numerusform>%n ពិន្ទុ</numerusform>
        </translation>
    </message>
    <message>
        <source>A proposal of the program. The counsellor decides.</source>
        <translation type="unfinished">នេះ​ជា​សំណើ​របស់​កម្មវិធី។ អ្នក​ប្រឹក្សា​ជា​អ្នកសម្រេច។</translation>
    </message>
    <message>
        <source>Decided on {day} by {name}.</source>
        <translation type="unfinished">សម្រេច​នៅ​ថ្ងៃទី {day} ដោយ {name}។</translation>
    </message>
    <message>
        <source>The score proposed {tier}; changed because: {why}.</source>
        <translation type="unfinished">ពិន្ទុ​ស្នើ {tier}។ បាន​ប្តូរ​ដោយសារ៖ {why}។</translation>
    </message>
    <message>
        <source>Today&apos;s points propose {tier}.</source>
        <translation type="unfinished">ពិន្ទុ​ថ្ងៃ​នេះ​ស្នើ {tier}។</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished">កែ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
    <message>
        <source>Changed meanwhile at another desk: {answers}. What you save is kept beside it; choose then under Needs attention.</source>
        <translation type="unfinished">បាន​កែ​ក្នុង​ពេល​នោះ​នៅ​កុំព្យូទ័រ​ផ្សេង៖ {answers}។ អ្វី​ដែល​អ្នក​រក្សាទុក​នឹង​នៅ​ជាមួយគ្នា សូម​ជ្រើសរើស​ក្រោយ​នៅ «ត្រូវការ​ពិនិត្យ»។</translation>
    </message>
    <message>
        <source>Nothing recorded yet. Any question may be answered later.</source>
        <translation type="unfinished">មិន​ទាន់​បាន​កត់ត្រា។ សំណួរ​ណាមួយ​ក៏​អាច​ឆ្លើយ​ពេល​ក្រោយ​បាន។</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not answered yet</source>
        <translation type="unfinished">
            <numerusform>នៅសល់ %n សំណួរ​មិន​ទាន់​ឆ្លើយ</numerusform>
            <numerusform>នៅសល់ %n សំណួរ​មិន​ទាន់​ឆ្លើយ</numerusform>
        </translation>
    </message>
    <message>
        <source>or: {value}, {where}</source>
        <translation type="unfinished">ឬ៖ {value}, {where}</translation>
    </message>
</context>
<context>
    <name>SectionForm</name>
    <message>
        <source>Type and choose</source>
        <translation type="unfinished">វាយ រួច​ជ្រើសរើស</translation>
    </message>
    <message>
        <source>Type a province</source>
        <translation type="unfinished">វាយ​ឈ្មោះ​ខេត្ត</translation>
    </message>
    <message>
        <source>The year was worked out from a told age</source>
        <translation type="unfinished">ឆ្នាំ​គណនា​ពី​អាយុ​ដែល​បាន​ប្រាប់</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished">វាយ​ឈ្មោះ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">បាទ/ចាស</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">ទេ</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished">មិន​ចេះ​សោះ</translation>
    </message>
    <message>
        <source>A little</source>
        <translation type="unfinished">បន្តិចបន្តួច</translation>
    </message>
    <message>
        <source>Well</source>
        <translation type="unfinished">ល្អ</translation>
    </message>
    <message>
        <source>Fluently</source>
        <translation type="unfinished">ស្ទាត់ជំនាញ</translation>
    </message>
    <message>
        <source>Asked when younger than 25 and below grade 12.</source>
        <translation type="unfinished">សួរ​នៅពេល​អាយុ​ក្រោម ២៥ ឆ្នាំ និង​រៀន​ក្រោម​ថ្នាក់​ទី ១២។</translation>
    </message>
    <message>
        <source>Ask all six questions in these words. The client may refuse any of them.</source>
        <translation type="unfinished">សូម​សួរ​សំណួរ​ទាំង​ប្រាំមួយ​តាម​ពាក្យ​ទាំង​នេះ។ អតិថិជន​អាច​បដិសេធ​សំណួរ​ណា​ក៏​បាន។</translation>
    </message>
    <message>
        <source>only when the client raises it</source>
        <translation type="unfinished">តែ​ពេល​អតិថិជន​លើកឡើង</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished">ថ្ងៃ​ខែ​ឆ្នាំ​កំណើត</translation>
    </message>
    <message>
        <source>the year is enough</source>
        <translation type="unfinished">ដឹង​តែ​ឆ្នាំ​ក៏​បាន</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Who the client is</source>
        <translation type="unfinished">អត្តសញ្ញាណ​អតិថិជន</translation>
    </message>
    <message>
        <source>Registration and documents</source>
        <translation type="unfinished">ការចុះឈ្មោះ និង​ឯកសារ</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished">ទំនាក់ទំនង</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished">អាសយដ្ឋាន</translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished">ការអប់រំ</translation>
    </message>
    <message>
        <source>Leaving school</source>
        <translation type="unfinished">ការឈប់​រៀន</translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished">ការងារ</translation>
    </message>
    <message>
        <source>Skills and languages</source>
        <translation type="unfinished">ជំនាញ និង​ភាសា</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation type="unfinished">បំណង</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished">ពេលវេលា​អាច​ធ្វើ​ការ</translation>
    </message>
    <message>
        <source>Work abroad</source>
        <translation type="unfinished">ការងារ​នៅ​ក្រៅ​ប្រទេស</translation>
    </message>
    <message>
        <source>Household and protection</source>
        <translation type="unfinished">គ្រួសារ និង​ការគាំពារ</translation>
    </message>
    <message>
        <source>Care</source>
        <translation type="unfinished">ការមើល​ថែ</translation>
    </message>
    <message>
        <source>Difficulty in functioning</source>
        <translation type="unfinished">ការពិបាក​ក្នុង​ការធ្វើ​សកម្មភាព</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Offer the client a support service: “Finish and refer”. Act only with their consent.</source>
        <translation type="unfinished">សូម​ណែនាំ​សេវា​គាំទ្រ​ដល់​អតិថិជ​ន៖ «បញ្ចប់ ហើយ​បញ្ជូន»។ ធ្វើ​តែ​ពេល​មាន​ការយល់ព្រម។</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">បាទ/ចាស</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">ទេ</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation type="unfinished">ឃ្លា</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation type="unfinished">ការជួប</translation>
    </message>
    <message>
        <source>The client may see and print this.</source>
        <translation type="unfinished">អតិថិជន​អាច​មើល និង​បោះពុម្ព​បាន។</translation>
    </message>
    <message>
        <source>Only you and the head see this. It is never printed.</source>
        <translation type="unfinished">មាន​តែ​អ្នក និង​ប្រធាន​ប៉ុណ្ណោះ​ដែល​ឃើញ។ មិន​ដែល​បោះពុម្ព​ឡើយ។</translation>
    </message>
    <message>
        <source>Agreed steps</source>
        <translation type="unfinished">ជំហាន​ដែល​បាន​ព្រមព្រៀង</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished">បន្ទាប់ពី​នេះ</translation>
    </message>
    <message>
        <source>Strengths, barriers, interests</source>
        <translation type="unfinished">ចំណុច​ខ្លាំង ឧបសគ្គ ចំណាប់អារម្មណ៍</translation>
    </message>
    <message>
        <source>Only you and the head of centre see what is ticked here. It is never printed and stands in no list.</source>
        <translation type="unfinished">មាន​តែ​អ្នក និង​ប្រធាន​មជ្ឈមណ្ឌល​ប៉ុណ្ណោះ​ដែល​ឃើញ​អ្វី​ដែល​គូស​នៅ​ទីនេះ។ មិន​ដែល​បោះពុម្ព ហើយ​មិន​បង្ហាញ​ក្នុង​បញ្ជី​ណា​ឡើយ។</translation>
    </message>
    <message>
        <source>{length} is long for a session. If it is right, finish once more.</source>
        <translation type="unfinished">{length} យូរ​សម្រាប់​ការប្រឹក្សា​មួយ​លើក។ បើ​ត្រឹមត្រូវ សូម​បញ្ចប់​ម្តង​ទៀត។</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Finish and refer</source>
        <translation type="unfinished">បញ្ចប់ ហើយ​បញ្ជូន</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation type="unfinished">លុប​សេចក្តីព្រាង​នេះ​ឬ?</translation>
    </message>
    <message>
        <source>What you typed here and did not finish is deleted. Sessions that were saved stay.</source>
        <translation type="unfinished">អ្វី​ដែល​អ្នក​បាន​វាយ​នៅ​ទីនេះ ហើយ​មិន​ទាន់​បញ្ចប់ នឹង​ត្រូវ​លុប។ ការប្រឹក្សា​ដែល​បាន​រក្សាទុក​នៅ​ដដែល។</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation type="unfinished">លុប​សេចក្តីព្រាង</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished">ក្រដាស​ស្នាម</translation>
    </message>
    <message>
        <source>Counselling session</source>
        <translation type="unfinished">ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Session with {name}</source>
        <translation type="unfinished">ប្រឹក្សា​ជាមួយ {name}</translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation type="unfinished">លើក​ទី {number}</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation type="unfinished">រក្សាទុក​ការកែប្រែ</translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation type="unfinished">បញ្ចប់​ការប្រឹក្សា</translation>
    </message>
    <message>
        <source>Already in the plan: {steps}</source>
        <translation type="unfinished">មាន​ក្នុង​ផែនការ​ហើយ៖ {steps}</translation>
    </message>
    <message>
        <source>The session with {name} is saved: {length}.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ការប្រឹក្សា​ជាមួយ {name}៖ {length}។</translation>
    </message>
    <message>
        <source>The addendum is saved. The first text stays as it was.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ការបន្ថែម។ អត្ថបទ​ដើម​នៅ​ដដែល។</translation>
    </message>
</context>
<context>
    <name>SessionReading</name>
    <message>
        <source>The meeting</source>
        <translation type="unfinished">ការជួប</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished">អ្វី​ដែល​បាន​និយាយ</translation>
    </message>
    <message>
        <source>Agreed steps</source>
        <translation type="unfinished">ជំហាន​ដែល​បាន​ព្រមព្រៀង</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished">បន្ទាប់ពី​នេះ</translation>
    </message>
    <message>
        <source>A restricted note, if there is one, is shown to its author and the head only.</source>
        <translation type="unfinished">កំណត់​ចំណាំ​មាន​កម្រិត បើ​មាន បង្ហាញ​តែ​អ្នក​សរសេរ និង​ប្រធាន​ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>Added later</source>
        <translation type="unfinished">បាន​បន្ថែម​ពេល​ក្រោយ</translation>
    </message>
    <message>
        <source>This session has a restricted part. That you opened it is kept in the client&apos;s history.</source>
        <translation type="unfinished">ការប្រឹក្សា​នេះ​មាន​ផ្នែក​មាន​កម្រិត។ ការបើក​របស់​អ្នក ត្រូវបាន​កត់​ទុក​ក្នុង​ប្រវត្តិ​របស់​អតិថិជន។</translation>
    </message>
    <message>
        <source>Open the restricted part</source>
        <translation type="unfinished">បើក​ផ្នែក​មាន​កម្រិត</translation>
    </message>
    <message>
        <source>Only its author and the head see this. It is never printed.</source>
        <translation type="unfinished">មាន​តែ​អ្នក​សរសេរ និង​ប្រធាន​ប៉ុណ្ណោះ​ដែល​ឃើញ។ មិន​ដែល​បោះពុម្ព​ឡើយ។</translation>
    </message>
    <message>
        <source>Shut it again</source>
        <translation type="unfinished">បិទ​វិញ</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished">មាន​កម្រិត</translation>
    </message>
</context>
<context>
    <name>SessionTimer</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished">ផ្អាក</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">បន្ត</translation>
    </message>
    <message>
        <source>Start the time</source>
        <translation type="unfinished">ចាប់ផ្តើម​រាប់​ម៉ោង</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Set up this desk</source>
        <translation type="unfinished">រៀបចំ​តុ​នេះ</translation>
    </message>
    <message>
        <source>The sheet is printed or written down, and will be locked away</source>
        <translation type="unfinished">បាន​បោះពុម្ព ឬ​កត់ត្រា​សន្លឹក​នេះ ហើយ​នឹង​ចាក់សោ​ទុក</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation type="unfinished">https://…</translation>
    </message>
    <message>
        <source>Address of the central server</source>
        <translation type="unfinished">អាសយដ្ឋាន​ម៉ាស៊ីន​មេ​កណ្តាល</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation type="unfinished">លេខ​កូដ​ចុះបញ្ជី​តុ</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation type="unfinished">តុ​នេះ</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished">សន្លឹក​សង្គ្រោះ</translation>
    </message>
    <message>
        <source>Central server</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្តាល</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">បន្ទាប់</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">ថយ​ក្រោយ</translation>
    </message>
    <message>
        <source>ខ្មែរ / English</source>
        <translation type="unfinished">ខ្មែរ / English</translation>
    </message>
    <message>
        <source>This stands on every letter. It can be corrected later under Settings.</source>
        <translation type="unfinished">ព័ត៌មាន​នេះ​មាន​លើ​លិខិត​ទាំងអស់។ អាច​កែតម្រូវ​ក្រោយ​នៅក្នុង​ការកំណត់។</translation>
    </message>
    <message>
        <source>The job centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​ការងារ</translation>
    </message>
    <message>
        <source>This computer and its first counsellor</source>
        <translation type="unfinished">កុំព្យូទ័រ​នេះ និង​អ្នក​ប្រឹក្សា​ទី​មួយ</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation type="unfinished">បោះពុម្ព​សន្លឹក</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished">រក្សាទុក​ជា PDF</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation type="unfinished">លេខ​កូដ​សង្គ្រោះ</translation>
    </message>
    <message>
        <source>If every password is lost, only this code opens the file. It is shown now and never again. Who holds it can read everything: lock it away.</source>
        <translation type="unfinished">បើ​បាត់​ពាក្យ​សម្ងាត់​ទាំងអស់ មាន​តែ​លេខ​កូដ​នេះ​ទេ​ដែល​បើក​ឯកសារ​បាន។ វា​បង្ហាញ​តែ​ម្តង​នេះ​ប៉ុណ្ណោះ។ អ្នកណា​កាន់​វា​អាច​អាន​អ្វីៗ​ទាំងអស់៖ សូម​ចាក់សោ​ទុក។</translation>
    </message>
    <message>
        <source>The central server</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្តាល</translation>
    </message>
    <message>
        <source>With an address and a one-time code from the national office this desk sends its work by itself. Leave both empty to do it later under Settings; everything else works without it.</source>
        <translation type="unfinished">ដោយ​មាន​អាសយដ្ឋាន និង​លេខ​កូដ​ប្រើ​ម្តង​ពី​ការិយាល័យ​ជាតិ តុ​នេះ​នឹង​ផ្ញើ​ការងារ​ដោយ​ខ្លួន​ឯង។ ទុក​ទទេ​ទាំង​ពីរ ដើម្បី​ធ្វើ​ក្រោយ​នៅក្នុង​ការកំណត់ អ្វីៗ​ផ្សេង​ទៀត​ដំណើរការ​ធម្មតា។</translation>
    </message>
    <message>
        <source>Create the desk</source>
        <translation type="unfinished">បង្កើត​តុ</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation type="unfinished">ចាប់ផ្តើម​ការងារ</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Type them again.</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​ទាំង​ពីរ​មិន​ដូចគ្នា។ សូម​វាយ​ម្តង​ទៀត។</translation>
    </message>
    <message>
        <source>The sheet is with the printer.</source>
        <translation type="unfinished">សន្លឹក​ត្រូវបាន​ផ្ញើ​ទៅ​ម៉ាស៊ីន​បោះពុម្ព​ហើយ។</translation>
    </message>
    <message>
        <source>Saved as {name}. Print it, lock the paper away and delete the file.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ជា {name}។ សូម​បោះពុម្ព ទុក​ក្រដាស​ដោយ​ចាក់សោ ហើយ​លុប​ឯកសារ​នេះ​ចោល។</translation>
    </message>
    <message>
        <source>Print the sheet or write the code down first, then tick the box.</source>
        <translation type="unfinished">សូម​បោះពុម្ព​សន្លឹក ឬ​កត់​លេខ​កូដ​សិន រួច​គូស​ប្រអប់។</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished">ការកំណត់</translation>
    </message>
    <message>
        <source>Save the centre</source>
        <translation type="unfinished">រក្សាទុក​មជ្ឈមណ្ឌល</translation>
    </message>
    <message>
        <source>Names that no line may cut</source>
        <translation type="unfinished">ឈ្មោះ​ដែល​មិន​ត្រូវកាត់​ចុះបន្ទាត់</translation>
    </message>
    <message>
        <source>one on each line; optional</source>
        <translation type="unfinished">មួយ​ឈ្មោះ​ក្នុង​មួយ​បន្ទាត់ មិន​ចាំបាច់</translation>
    </message>
    <message>
        <source>The job centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​ការងារ</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished">បាន​ចម្លង។</translation>
    </message>
    <message>
        <source>This desk is connected. Its work is being sent.</source>
        <translation type="unfinished">តុ​នេះ​បាន​ភ្ជាប់​ហើយ។ ការងារ​កំពុង​ត្រូវបាន​ផ្ញើ។</translation>
    </message>
    <message>
        <source>Saved on this computer.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ក្នុង​កុំព្យូទ័រ​នេះ។</translation>
    </message>
    <message>
        <source>The file is healthy: every page was checked.</source>
        <translation type="unfinished">ឯកសារ​ល្អ៖ បាន​ពិនិត្យ​គ្រប់​ទំព័រ។</translation>
    </message>
    <message>
        <source>The file has a problem. Do not delete anything; call IT.</source>
        <translation type="unfinished">ឯកសារ​មាន​បញ្ហា។ កុំ​លុប​អ្វី​ទាំងអស់ សូម​ហៅ​បុគ្គលិក​ព័ត៌មានវិទ្យា។</translation>
    </message>
</context>
<context>
    <name>ShortList</name>
    <message>
        <source>Every event</source>
        <translation type="unfinished">គ្រប់​ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">ឈ្មោះ</translation>
    </message>
    <message>
        <source>Still to ask</source>
        <translation type="unfinished">នៅ​ត្រូវ​សួរ</translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished">ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>Files to complete</source>
        <translation type="unfinished">ឯកសារ​ត្រូវ​បំពេញ</translation>
    </message>
    <message>
        <source>Every file is complete.</source>
        <translation type="unfinished">ឯកសារ​ទាំងអស់​ពេញលេញ។</translation>
    </message>
    <message>
        <source>Who is taken in at an event stands here until the rest has been asked.</source>
        <translation type="unfinished">អ្នក​ដែល​ទទួល​នៅ​ព្រឹត្តិការណ៍ នៅ​ទីនេះ​រហូត​ដល់​សួរ​អ្វីៗ​ដែល​នៅ​សល់។</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished">បង្ហាញ​បន្ថែម</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">នាំចេញ</translation>
    </message>
    <message>
        <source>Filter by event</source>
        <translation type="unfinished">ច្រោះ​តាម​ព្រឹត្តិការណ៍</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to complete</source>
        <translation type="unfinished">
            <numerusform>ឯកសារ %n ត្រូវ​បំពេញ</numerusform>
            <numerusform>ឯកសារ %n ត្រូវ​បំពេញ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortNotice</name>
    <message>
        <source>Complete the file</source>
        <translation type="unfinished">បំពេញ​ឯកសារ</translation>
    </message>
    <message>
        <source>Short record from an event. Still to ask: {fields}</source>
        <translation type="unfinished">កំណត់ត្រា​ខ្លី​ពី​ព្រឹត្តិការណ៍។ នៅ​ត្រូវ​សួរ៖ {fields}</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Whole plan</source>
        <translation type="unfinished">ផែនការ​ទាំងមូល</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation type="unfinished">ផែនការ​សកម្មភាព</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation type="unfinished">ការណាត់ជួប​បន្ទាប់</translation>
    </message>
    <message>
        <source>Could be the same person</source>
        <translation type="unfinished">អាច​ជា​មនុស្ស​តែ​ម្នាក់</translation>
    </message>
    <message>
        <source>Move to another centre</source>
        <translation type="unfinished">ផ្លាស់​ទៅ​មជ្ឈមណ្ឌល​ផ្សេង</translation>
    </message>
    <message>
        <source>No steps agreed yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​ជំហាន</translation>
    </message>
    <message>
        <source>{done} of {total} steps done</source>
        <translation type="unfinished">បាន​ធ្វើ {done} ក្នុង​ចំណោម {total} ជំហាន</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation type="unfinished">ហួស​កំណត់ {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished">មុន {day}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished">{day} ម៉ោង {time}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">បើក</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished">មិន​មែន​មនុស្ស​តែ​ម្នាក់</translation>
    </message>
    <message>
        <source>Remembered: these are two people.</source>
        <translation type="unfinished">បាន​ចង​ចាំ៖ នេះ​ជា​មនុស្ស​ពីរ​នាក់។</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished">ចូល​ប្រើ</translation>
    </message>
    <message>
        <source>ខ្មែរ / English</source>
        <translation type="unfinished">ខ្មែរ / English</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation type="unfinished">ភ្លេច​ពាក្យ​សម្ងាត់</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation type="unfinished">យក​ច្បាប់​ចម្លង​មក​ប្រើ​វិញ</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation type="unfinished">នរណា​កំពុង​ធ្វើ​ការ?</translation>
    </message>
    <message>
        <source>Job Centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​ការងារ</translation>
    </message>
    <message>
        <source>Forgotten? The manager of this desk can give a new password, without internet.</source>
        <translation type="unfinished">ភ្លេច​មែន​ទេ? អ្នកគ្រប់គ្រង​តុ​នេះ​អាច​ផ្តល់​ពាក្យ​សម្ងាត់​ថ្មី ដោយ​គ្មាន​អ៊ីនធឺណិត។</translation>
    </message>
    <message>
        <source>A letter</source>
        <translation type="unfinished">អក្សរ​មួយ</translation>
    </message>
    <message>
        <source>Go to the name that begins with it</source>
        <translation type="unfinished">ទៅ​ឈ្មោះ​ដែល​ចាប់ផ្តើម​ដោយ​អក្សរ​នោះ</translation>
    </message>
    <message>
        <source>Choose your name first</source>
        <translation type="unfinished">សូម​ជ្រើសរើស​ឈ្មោះ​របស់​អ្នកសិន</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​របស់ {name}</translation>
    </message>
    <message>
        <source>The app was updated. Your records are being made ready for it, this once: {done} of {records}. Nothing is lost if the power fails meanwhile.</source>
        <translation type="unfinished">កម្ម​វិធី​ត្រូវបាន​ធ្វើ​បច្ចុប្បន្នភាព។ កំណត់​ត្រា​របស់​អ្នក​កំពុង​ត្រូវបាន​រៀបចំ​ម្ដង​នេះ៖ {done} ក្នុង​ចំណោម {records}។ បើ​ដាច់​ភ្លើង​ក្នុង​ពេល​នេះ គ្មាន​អ្វី​បាត់បង់​ទេ។</translation>
    </message>
    <message>
        <source>The new password is set. Sign in with it.</source>
        <translation type="unfinished">បាន​កំណត់​ពាក្យ​សម្ងាត់​ថ្មី។ សូម​ចូល​ប្រើ​ដោយ​ពាក្យ​សម្ងាត់​នោះ។</translation>
    </message>
    <message>
        <source>The copy is being checked and put in its place…</source>
        <translation type="unfinished">កំពុង​ពិនិត្យ​ច្បាប់​ចម្លង ហើយ​ដាក់​ជំនួស…</translation>
    </message>
    <message>
        <source>The copy of {when} is the file of this desk now. Sign in to go on.</source>
        <translation type="unfinished">ច្បាប់​ចម្លង {when} ជា​ឯកសារ​នៃ​តុ​នេះ​ហើយ។ សូម​ចូល​ប្រើ​ដើម្បី​បន្ត។</translation>
    </message>
    <message>
        <source>The file that was here is kept in {folder}.</source>
        <translation type="unfinished">ឯកសារ​ដែល​មាន​ពី​មុន​ត្រូវ​បាន​រក្សា​ទុក​ក្នុង {folder}។</translation>
    </message>
    <message>
        <source>Ask the manager of this desk for a new password.</source>
        <translation type="unfinished">សូម​សុំ​ពាក្យ​សម្ងាត់​ថ្មី​ពី​អ្នកគ្រប់គ្រង​តុ​នេះ។</translation>
    </message>
</context>
<context>
    <name>StaffCard</name>
    <message>
        <source>Counsellors of this desk</source>
        <translation type="unfinished">អ្នក​ប្រឹក្សា​នៃ​តុ​នេះ</translation>
    </message>
    <message>
        <source>Add a counsellor</source>
        <translation type="unfinished">បន្ថែម​អ្នក​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation type="unfinished">ប្តូរ​ពាក្យ​សម្ងាត់​របស់​ខ្ញុំ</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished">បាន​ផ្អាក</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​ថ្មី</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation type="unfinished">ផ្អាក</translation>
    </message>
    <message>
        <source>Not let in here</source>
        <translation type="unfinished">មិន​ទាន់​ឱ្យ​ចូល​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>Other centres</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​ផ្សេង</translation>
    </message>
    <message>
        <source>Comes from centre {code} and serves here too</source>
        <translation type="unfinished">មកពី​មជ្ឈមណ្ឌល {code} ហើយ​បម្រើការ​នៅ​ទីនេះ​ដែរ</translation>
    </message>
    <message>
        <source>Also serves centre {codes}</source>
        <translation type="unfinished">បម្រើការ​នៅ​មជ្ឈមណ្ឌល {codes} ដែរ</translation>
    </message>
    <message>
        <source>Let in with a first password</source>
        <translation type="unfinished">ឱ្យ​ចូល​ដោយ​ពាក្យ​សម្ងាត់​ដំបូង</translation>
    </message>
    <message>
        <source>Head and manager</source>
        <translation type="unfinished">ប្រធាន និង​អ្នកគ្រប់គ្រង</translation>
    </message>
    <message>
        <source>IT staff</source>
        <translation type="unfinished">បុគ្គលិក​ព័ត៌មានវិទ្យា</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation type="unfinished">អ្នក​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Suspend {name}?</source>
        <translation type="unfinished">ផ្អាក {name}?</translation>
    </message>
    <message>
        <source>They can no longer open this desk. Their records and drafts stay.</source>
        <translation type="unfinished">គាត់​មិន​អាច​បើក​តុ​នេះ​ទៀត​ទេ។ កំណត់​ត្រា និង​សេចក្តីព្រាង​របស់​គាត់​នៅ​ដដែល។</translation>
    </message>
    <message>
        <source>Saved on this computer.</source>
        <translation type="unfinished">បាន​រក្សាទុក​ក្នុង​កុំព្យូទ័រ​នេះ។</translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>Add a counsellor</source>
        <translation type="unfinished">បន្ថែម​អ្នក​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation type="unfinished">អ្នក​ប្រឹក្សា</translation>
    </message>
    <message>
        <source>Head and manager</source>
        <translation type="unfinished">ប្រធាន និង​អ្នកគ្រប់គ្រង</translation>
    </message>
    <message>
        <source>IT staff</source>
        <translation type="unfinished">បុគ្គលិក​ព័ត៌មានវិទ្យា</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">ឈ្មោះ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished">តួនាទី</translation>
    </message>
    <message>
        <source>First password</source>
        <translation type="unfinished">ពាក្យ​សម្ងាត់​ដំបូង</translation>
    </message>
    <message>
        <source>8 characters or more</source>
        <translation type="unfinished">៨ តួ​អក្សរ ឬ​ច្រើន​ជាង</translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished">បន្ថែម</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Central server</source>
        <translation type="unfinished">ម៉ាស៊ីន​មេ​កណ្តាល</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation type="unfinished">ឈប់​ព្យាយាម</translation>
    </message>
    <message>
        <source>Look at what needs attention</source>
        <translation type="unfinished">មើល​អ្វី​ដែល​ត្រូវ​យកចិត្តទុកដាក់</translation>
    </message>
    <message>
        <source>Connect this desk</source>
        <translation type="unfinished">ភ្ជាប់​តុ​នេះ</translation>
    </message>
    <message>
        <source>A practice desk is never connected: nothing of it is ever sent.</source>
        <translation type="unfinished">តុ​ហ្វឹកហាត់​មិន​ត្រូវបាន​ភ្ជាប់​ឡើ​យ៖ គ្មាន​អ្វី​ត្រូវបាន​ផ្ញើ​ទេ។</translation>
    </message>
    <message>
        <source>This desk is not connected yet. Everything works; its work is kept here until it is.</source>
        <translation type="unfinished">តុ​នេះ​មិន​ទាន់​ភ្ជាប់​នៅឡើយ។ អ្វីៗ​ដំណើរការធម្មតា ការងារ​ត្រូវបាន​រក្សាទុក​នៅ​ទីនេះ​រហូតដល់​ពេល​ភ្ជាប់។</translation>
    </message>
    <message>
        <source>The oldest that waits was saved {when}: {age} ago.</source>
        <translation type="unfinished">ការផ្លាស់ប្តូរ​ចាស់​បំផុត​ដែល​រង់ចាំ ត្រូវបាន​រក្សាទុក {when}៖ {age} មុន។</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) still to go to the central server ({size}). This happens by itself, when nothing else waits.</source>
        <translation type="unfinished">
            <numerusform>ស្កេន %n មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ ({size})។ វា​នឹង​ផ្ញើ​ដោយ​ខ្លួន​ឯង ពេល​គ្មាន​អ្វី​ផ្សេង​រង់ចាំ។</numerusform>
            <numerusform>ស្កេន %n មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ ({size})។ វា​នឹង​ផ្ញើ​ដោយ​ខ្លួន​ឯង ពេល​គ្មាន​អ្វី​ផ្សេង​រង់ចាំ។</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is trying to reach the central server now. You can go on working.</source>
        <translation type="unfinished">កុំព្យូទ័រ​នេះ​កំពុង​ព្យាយាម​ភ្ជាប់​ទៅ​ម៉ាស៊ីន​មេកណ្តាល។ អ្នក​អាច​បន្ត​ធ្វើការ​បាន។</translation>
    </message>
    <message>
        <source>The last try did not reach the central server.</source>
        <translation type="unfinished">ការព្យាយាម​ចុងក្រោយ​មិន​បាន​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។</translation>
    </message>
    <message>
        <source>The last try reached the central server.</source>
        <translation type="unfinished">ការព្យាយាម​ចុងក្រោយ​បាន​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល។</translation>
    </message>
    <message>
        <source>The next try is at {at}, by itself, or at once when this computer comes to another network.</source>
        <translation type="unfinished">ការព្យាយាម​បន្ទាប់​គឺ {at} ដោយ​ស្វ័យប្រវត្តិ ឬ​ភ្លាមៗ ពេល​កុំព្យូទ័រ​នេះ​ប្តូរ​បណ្ដាញ។</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished">សាកល្បង​ឥឡូវនេះ</translation>
    </message>
    <message>
        <source>Send and receive now</source>
        <translation type="unfinished">ផ្ញើ និង​ទទួល​ឥឡូវនេះ</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Remove this step</source>
        <translation type="unfinished">ដក​ជំហាន​នេះ​ចេញ</translation>
    </message>
</context>
<context>
    <name>StepRows</name>
    <message>
        <source>Next step</source>
        <translation type="unfinished">ជំហាន​បន្ទាប់</translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>Save to a stick</source>
        <translation type="unfinished">រក្សាទុក​លើ USB</translation>
    </message>
    <message>
        <source>Read from a stick</source>
        <translation type="unfinished">អាន​ពី USB</translation>
    </message>
    <message>
        <source>No line? By USB stick</source>
        <translation type="unfinished">គ្មាន​អ៊ីនធឺណិត? ប្រើ​ឧបករណ៍ USB</translation>
    </message>
    <message>
        <source>Read this file</source>
        <translation type="unfinished">អាន​ឯកសារ​នេះ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished">ទុក​សិន</translation>
    </message>
    <message>
        <source>Saved. This desk has nothing new to send; the file asks the central server for what the other desks did.</source>
        <translation type="unfinished">បាន​រក្សាទុក។ តុ​នេះ​គ្មាន​អ្វី​ថ្មី​ត្រូវ​ផ្ញើ​ទេ ឯកសារ​នេះ​សុំ​ពី​ម៉ាស៊ីន​មេ​កណ្ដាល​នូវ​អ្វី​ដែល​តុ​ផ្សេង​បាន​ធ្វើ។</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved to the stick, not yet at the central server. Have the stick taken there and its answer brought back.</source>
        <translation type="unfinished">
            <numerusform>បាន​រក្សាទុក​ការផ្លាស់ប្តូរ %n លើ USB តែ​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។ សូមឲ្យ​គេ​យក USB ទៅ​ទីនោះ ហើយ​យក​ចម្លើយ​មកវិញ។</numerusform>
            <numerusform>បាន​រក្សាទុក​ការផ្លាស់ប្តូរ %n លើ USB តែ​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។ សូមឲ្យ​គេ​យក USB ទៅ​ទីនោះ ហើយ​យក​ចម្លើយ​មកវិញ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last saved to a stick: {when}. %n change(s) of it are not yet at the central server.</source>
        <translation type="unfinished">
            <numerusform>រក្សាទុក​លើ USB ចុងក្រោយ៖ {when}។ ការផ្លាស់ប្តូរ %n ក្នុង​នោះ​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។</numerusform>
            <numerusform>រក្សាទុក​លើ USB ចុងក្រោយ៖ {when}។ ការផ្លាស់ប្តូរ %n ក្នុង​នោះ​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ទេ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file holds %n change(s) of desk {desk} ({when}). They can be shown here before they are at the central server.</source>
        <translation type="unfinished">
            <numerusform>ឯកសារ​នេះ​មាន​ការផ្លាស់ប្តូរ %n របស់​តុ {desk} ({when})។ អាច​បង្ហាញ​វា​នៅ​ទីនេះ មុនពេល​វា​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល។</numerusform>
            <numerusform>ឯកសារ​នេះ​មាន​ការផ្លាស់ប្តូរ %n របស់​តុ {desk} ({when})។ អាច​បង្ហាញ​វា​នៅ​ទីនេះ មុនពេល​វា​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល។</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the central server’s answer to this desk ({when}). It could not take the changes in; the file says why.</source>
        <translation type="unfinished">នេះ​ជា​ចម្លើយ​របស់​ម៉ាស៊ីន​មេ​កណ្ដាល​ចំពោះ​តុ​នេះ ({when})។ វា​មិន​អាច​ទទួល​ការផ្លាស់ប្តូរ​បាន​ទេ ឯកសារ​នេះ​ប្រាប់​មូលហេតុ។</translation>
    </message>
    <message numerus="yes">
        <source>This is the central server’s answer to this desk ({when}), with %n change(s) of the other desks.</source>
        <translation type="unfinished">
            <numerusform>នេះ​ជា​ចម្លើយ​របស់​ម៉ាស៊ីន​មេ​កណ្ដាល​ចំពោះ​តុ​នេះ ({when}) ដែល​មាន​ការផ្លាស់ប្តូរ %n របស់​តុ​ផ្សេង។</numerusform>
            <numerusform>នេះ​ជា​ចម្លើយ​របស់​ម៉ាស៊ីន​មេ​កណ្ដាល​ចំពោះ​តុ​នេះ ({when}) ដែល​មាន​ការផ្លាស់ប្តូរ %n របស់​តុ​ផ្សេង។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of desk {desk} are shown here now, marked as not yet at the central server.</source>
        <translation type="unfinished">
            <numerusform>ការផ្លាស់ប្តូរ %n របស់​តុ {desk} បង្ហាញ​នៅ​ទីនេះ​ហើយ ដោយ​មាន​សញ្ញា​ថា​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល។</numerusform>
            <numerusform>ការផ្លាស់ប្តូរ %n របស់​តុ {desk} បង្ហាញ​នៅ​ទីនេះ​ហើយ ដោយ​មាន​សញ្ញា​ថា​មិន​ទាន់​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of this desk are at the central server now.</source>
        <translation type="unfinished">
            <numerusform>ការផ្លាស់ប្តូរ %n របស់​តុ​នេះ​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ហើយ។</numerusform>
            <numerusform>ការផ្លាស់ប្តូរ %n របស់​តុ​នេះ​ដល់​ម៉ាស៊ីន​មេ​កណ្ដាល​ហើយ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of other desks were taken in.</source>
        <translation type="unfinished">
            <numerusform>បាន​ទទួល​ការផ្លាស់ប្តូរ %n របស់​តុ​ផ្សេង។</numerusform>
            <numerusform>បាន​ទទួល​ការផ្លាស់ប្តូរ %n របស់​តុ​ផ្សេង។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) still wait here.</source>
        <translation type="unfinished">
            <numerusform>ការផ្លាស់ប្តូរ %n នៅ​រង់ចាំ​នៅ​ទីនេះ។</numerusform>
            <numerusform>ការផ្លាស់ប្តូរ %n នៅ​រង់ចាំ​នៅ​ទីនេះ។</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk and the central server have the same records.</source>
        <translation type="unfinished">តុ​នេះ និង​ម៉ាស៊ីន​មេ​កណ្ដាល​មាន​កំណត់​ត្រា​ដូចគ្នា។</translation>
    </message>
    <message>
        <source>A practice desk saves nothing to a stick: its clients are invented.</source>
        <translation type="unfinished">តុ​ហ្វឹកហាត់​មិន​រក្សាទុក​អ្វី​លើ USB ទេ៖ អតិថិជន​នៅ​ទីនោះ​ជា​ការសន្មត។</translation>
    </message>
    <message>
        <source>The file is sealed: only the central server and the desks of your centre can read it, whoever carries it. Scans are not in it: they stay here until there is a line.</source>
        <translation type="unfinished">ឯកសារ​នេះ​បាន​បិទ​ត្រា៖ មាន​តែ​ម៉ាស៊ីន​មេ​កណ្ដាល និង​តុ​នៃ​មជ្ឈមណ្ឌល​របស់​អ្នក​ប៉ុណ្ណោះ​ដែល​អាន​វា​បាន ទោះ​អ្នកណា​យក​វា​ទៅ​ក៏ដោយ។ ស្កេន​មិន​នៅក្នុង​នោះ​ទេ៖ វា​នៅ​ទីនេះ​រហូតដល់​មាន​អ៊ីនធឺណិត។</translation>
    </message>
</context>
<context>
    <name>StillHere</name>
    <message>
        <source>Waiting room</source>
        <translation type="unfinished">ជួរ​រង់ចាំ</translation>
    </message>
    <message numerus="yes">
        <source>%n still in the waiting room: {names}</source>
        <translation type="unfinished">
            <numerusform>នៅ​រង់ចាំ %n នា​ក់៖ {names}</numerusform>
            <numerusform>នៅ​រង់ចាំ %n នា​ក់៖ {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestingLine</name>
    <message>
        <source>Suggested: {text}. Enter takes it.</source>
        <translation type="unfinished">សំណើ៖ {text}។ ចុច Enter ដើម្បី​យក។</translation>
    </message>
    <message>
        <source>Take the suggestion (Enter)</source>
        <translation type="unfinished">យក​តាម​សំណើ (Enter)</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>What was asked</source>
        <translation type="unfinished">អ្វី​ដែល​បាន​ស្នើ</translation>
    </message>
    <message>
        <source>{day}, overdue: no answer yet</source>
        <translation type="unfinished">{day} ហួស​កំណ​ត់៖ មិន​ទាន់​មាន​ចម្លើយ</translation>
    </message>
</context>
<context>
    <name>TakenInList</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">ឈ្មោះ</translation>
    </message>
    <message>
        <source>Taken in here</source>
        <translation type="unfinished">បាន​ទទួល​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>The people you take in stand here.</source>
        <translation type="unfinished">អ្នក​ដែល​អ្នក​ទទួល នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>Nobody taken in yet</source>
        <translation type="unfinished">មិនទាន់​ទទួល​នរណា​ទេ</translation>
    </message>
    <message numerus="yes">
        <source>%n taken in here</source>
        <translation type="unfinished">
            <numerusform>បាន​ទទួល %n នាក់​នៅ​ទីនេះ</numerusform>
            <numerusform>បាន​ទទួល %n នាក់​នៅ​ទីនេះ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Taking it back…</source>
        <translation type="unfinished">កំពុង​ដក​វិញ…</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>Reached …</source>
        <translation type="unfinished">បាន​ជួប …</translation>
    </message>
    <message>
        <source>What came of it, or why it is dropped</source>
        <translation type="unfinished">បាន​ផល​អ្វី ឬ​ហេតុ​អ្វី​បោះបង់</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">រួចរាល់</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished">បោះបង់</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished">បើក​ឯកសារ</translation>
    </message>
    <message>
        <source>Draft saved on this computer: {when}</source>
        <translation type="unfinished">បាន​រក្សាទុក​សេចក្តីព្រាង​ក្នុង​កុំព្យូទ័រ​នេះ៖ {when}</translation>
    </message>
    <message>
        <source>Not safe to call</source>
        <translation type="unfinished">ហៅទូរស័ព្ទ​មិន​មាន​សុវត្ថិភាព</translation>
    </message>
    <message>
        <source>Did not agree to be contacted</source>
        <translation type="unfinished">មិន​យល់ព្រម​ឲ្យ​ទាក់ទង</translation>
    </message>
    <message>
        <source>No phone on file</source>
        <translation type="unfinished">គ្មាន​លេខ​ទូរស័ព្ទ</translation>
    </message>
    <message>
        <source>Try {n} of {most}</source>
        <translation type="unfinished">លើក​ទី {n} ក្នុង​ចំណោម {most}</translation>
    </message>
    <message>
        <source>Last heard: {what}</source>
        <translation type="unfinished">ដំណឹង​ចុងក្រោយ៖ {what}</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>How is {name} doing? {when}</source>
        <translation type="unfinished">តើ {name} យ៉ាងណា​ហើយ? {when}</translation>
    </message>
    <message>
        <source>What came of {name}&apos;s referral to {partner}?</source>
        <translation type="unfinished">តើ​ការបញ្ជូន {name} ទៅ {partner} បាន​ផល​យ៉ាងណា?</translation>
    </message>
    <message>
        <source>What came of {name}&apos;s referral?</source>
        <translation type="unfinished">តើ​ការបញ្ជូន {name} បាន​ផល​យ៉ាងណា?</translation>
    </message>
    <message>
        <source>Asked now, not planned</source>
        <translation type="unfinished">សួរ​ឥឡូវ ដោយ​មិន​បាន​គ្រោង​ទុក</translation>
    </message>
    <message>
        <source>Review the action plan</source>
        <translation type="unfinished">ពិនិត្យ​ផែនការ​សកម្មភាព​ឡើងវិញ</translation>
    </message>
    <message>
        <source>Agreed step</source>
        <translation type="unfinished">ជំហាន​ដែល​បាន​ព្រមព្រៀង</translation>
    </message>
    <message>
        <source>2 weeks after the referral</source>
        <translation type="unfinished">២ សប្តាហ៍​ក្រោយ​ការបញ្ជូន</translation>
    </message>
    <message>
        <source>%n month(s) after the start</source>
        <translation type="unfinished">%n ខែ​ក្រោយ​ការចាប់ផ្តើម</translation>
    </message>
    <message>
        <source>Saved. Next try: {day}</source>
        <translation type="unfinished">រក្សាទុក​រួច។ ព្យាយាម​ម្តង​ទៀត៖ {day}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">រក្សាទុក​រួច។</translation>
    </message>
    <message>
        <source>Saved. No further try on this occasion.</source>
        <translation type="unfinished">រក្សាទុក​រួច។ លើក​នេះ​មិន​ព្យាយាម​ទៀត​ទេ។</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Show earlier</source>
        <translation type="unfinished">បង្ហាញ​មុន​នេះ</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished">មិន​ទាន់​មាន​អ្វី​កើតឡើង</translation>
    </message>
    <message>
        <source>Sessions, referrals and letters will stand here, the newest first.</source>
        <translation type="unfinished">ការប្រឹក្សា ការបញ្ជូន និង​លិខិត​នឹង​បង្ហាញ​នៅ​ទីនេះ ថ្មី​បំផុត​នៅលើ​គេ។</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">បើក</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation type="unfinished">ថ្ងៃ​នេះ {day}</translation>
    </message>
    <message>
        <source>Yesterday, {day}</source>
        <translation type="unfinished">ម្សិលមិញ {day}</translation>
    </message>
</context>
<context>
    <name>ToCompletePage</name>
    <message>
        <source>Save, next file</source>
        <translation type="unfinished">រក្សាទុក ឯកសារ​បន្ទាប់</translation>
    </message>
    <message>
        <source>Open the whole file</source>
        <translation type="unfinished">បើក​ឯកសារ​ទាំងមូល</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished">ត្រឡប់​ទៅ​បញ្ជី</translation>
    </message>
    <message>
        <source>Files to complete</source>
        <translation type="unfinished">ឯកសារ​ត្រូវ​បំពេញ</translation>
    </message>
    <message>
        <source>Complete the file: {name}</source>
        <translation type="unfinished">បំពេញ​ឯកសារ៖ {name}</translation>
    </message>
    <message>
        <source>The file of {name} is complete</source>
        <translation type="unfinished">ឯកសារ​របស់ {name} ពេញលេញ​ហើយ</translation>
    </message>
    <message>
        <source>Saved. {name} stays in the list until the rest is asked</source>
        <translation type="unfinished">បាន​រក្សាទុក។ {name} នៅ​ក្នុង​បញ្ជី​រហូត​ដល់​សួរ​អ្វីៗ​ដែល​នៅ​សល់</translation>
    </message>
</context>
<context>
    <name>ToDoCard</name>
    <message>
        <source>To do</source>
        <translation type="unfinished">កិច្ចការ​ត្រូវ​ធ្វើ</translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished">ទាំងអស់</translation>
    </message>
    <message>
        <source>Nothing is due and no draft lies open.</source>
        <translation type="unfinished">គ្មាន​កិច្ចការ​ដល់​កំណត់ និង​គ្មាន​សេចក្តីព្រាង​ទេ។</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished">សេចក្តីព្រាង</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation type="unfinished">ចុះ​មូលដ្ឋាន</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>និង %n ទៀត</numerusform>
            <numerusform>និង %n ទៀត</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">បើក</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation type="unfinished">ការតាមដាន</translation>
    </message>
    <message numerus="yes">
        <source>Complete %n file(s) begun at an event</source>
        <translation type="unfinished">
            <numerusform>បំពេញ​ឯកសារ %n ដែល​ចាប់ផ្តើម​នៅ​ព្រឹត្តិការណ៍</numerusform>
            <numerusform>បំពេញ​ឯកសារ %n ដែល​ចាប់ផ្តើម​នៅ​ព្រឹត្តិការណ៍</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish the registration of {name}</source>
        <translation type="unfinished">បញ្ចប់​ការចុះឈ្មោះ {name}</translation>
    </message>
    <message>
        <source>Finish taking in {name}</source>
        <translation type="unfinished">បញ្ចប់​ការទទួល {name}</translation>
    </message>
    <message>
        <source>Finish the session with {name}</source>
        <translation type="unfinished">បញ្ចប់​ការប្រឹក្សា​ជាមួយ {name}</translation>
    </message>
    <message>
        <source>Finish the follow-up of {name}</source>
        <translation type="unfinished">បញ្ចប់​ការតាមដាន {name}</translation>
    </message>
    <message>
        <source>Finish the partner {name}</source>
        <translation type="unfinished">បញ្ចប់​ព័ត៌មាន​ដៃគូ {name}</translation>
    </message>
    <message>
        <source>Finish the referral of {name}</source>
        <translation type="unfinished">បញ្ចប់​ការបញ្ជូន {name}</translation>
    </message>
    <message>
        <source>Appointment with {name} {time}</source>
        <translation type="unfinished">ការណាត់ជួប​ជាមួយ {name} {time}</translation>
    </message>
    <message>
        <source>{name}: {step}</source>
        <translation type="unfinished">{name}៖ {step}</translation>
    </message>
    <message>
        <source>Review the action plan of {name}</source>
        <translation type="unfinished">ពិនិត្យ​ផែនការ​សកម្មភាព​របស់ {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation type="unfinished">
            <numerusform>ហួស​កំណត់ %n ថ្ងៃ</numerusform>
            <numerusform>ហួស​កំណត់ %n ថ្ងៃ</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">ថ្ងៃ​នេះ</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Good day, {name}</source>
        <translation type="unfinished">សួស្តី {name}</translation>
    </message>
    <message>
        <source>Register walk-in</source>
        <translation type="unfinished">ចុះឈ្មោះ​អតិថិជន​ថ្មី</translation>
    </message>
    <message>
        <source>{day} · {why} · next working day: {next}</source>
        <translation type="unfinished">{day} · {why} · ថ្ងៃ​ធ្វើ​ការបន្ទា​ប់៖ {next}</translation>
    </message>
    <message>
        <source>Called: {who}</source>
        <translation type="unfinished">បាន​ហៅ៖ {who}</translation>
    </message>
    <message>
        <source>Served: {who}</source>
        <translation type="unfinished">បាន​ទទួល​សេវា៖ {who}</translation>
    </message>
    <message>
        <source>Left: {who}</source>
        <translation type="unfinished">បាន​ចេញ​ទៅវិញ៖ {who}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Name, phone, number, command</source>
        <translation type="unfinished">ឈ្មោះ ទូរស័ព្ទ លេខ ពាក្យបញ្ជា</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished">ចាក់សោ</translation>
    </message>
    <message>
        <source>Search name, phone, number or command</source>
        <translation type="unfinished">ស្វែងរក​ឈ្មោះ ទូរស័ព្ទ លេខ ឬ​ពាក្យបញ្ជា</translation>
    </message>
    <message>
        <source>Practice: nothing here is real</source>
        <translation type="unfinished">សាកល្បង៖ គ្មាន​ទិន្នន័យ​ពិត​ទេ</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished">សាកល្បង</translation>
    </message>
    <message>
        <source>Language (F2)</source>
        <translation type="unfinished">ភាសា (F2)</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished">បាន​ដក​វិញ។</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken back.</source>
        <translation type="unfinished">បាន​បញ្ឈប់។ មិន​មាន​អ្វី​ត្រូវ​បាន​ដក​វិញ​ទេ។</translation>
    </message>
</context>
<context>
    <name>UpdateCard</name>
    <message>
        <source>The new version of the program</source>
        <translation type="unfinished">កំណែថ្មី​នៃ​កម្មវិធី</translation>
    </message>
    <message>
        <source>New versions of the program</source>
        <translation type="unfinished">កំណែថ្មី​នៃ​កម្មវិធី</translation>
    </message>
    <message>
        <source>Take from a stick…</source>
        <translation type="unfinished">យក​ពី USB…</translation>
    </message>
    <message>
        <source>Version {version} is here and checked.</source>
        <translation type="unfinished">កំណែ {version} មាន​នៅ​ទីនេះ ហើយ​បាន​ពិនិត្យ​រួច។</translation>
    </message>
    <message>
        <source>Install version {version} now?</source>
        <translation type="unfinished">ដំឡើង​កំណែ {version} ឥឡូវនេះ?</translation>
    </message>
    <message>
        <source>Copy the file and install</source>
        <translation type="unfinished">ចម្លង​ឯកសារ ហើយ​ដំឡើង</translation>
    </message>
    <message>
        <source>A copy of the file is taken first. Then the system’s installer begins; it may ask for an administrator. When it has ended, start the program again.</source>
        <translation type="unfinished">ឯកសារ​ត្រូវបាន​ចម្លង​ទុក​ជាមុន​សិន។ បន្ទាប់មក​កម្មវិធី​ដំឡើង​របស់​ប្រព័ន្ធ​ចាប់ផ្ដើម វា​អាច​ស្នើរក​អ្នកគ្រប់គ្រង។ ពេល​វា​ចប់ សូម​បើក​កម្មវិធី​ម្ដង​ទៀត។</translation>
    </message>
    <message>
        <source>The centre is open now: clients may have to wait.</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​កំពុង​បើ​ក៖ អតិថិជន​អាច​ត្រូវ​រង់ចាំ។</translation>
    </message>
    <message>
        <source>Version {version} was handed to the system’s installer. The file as it was before: {copy}</source>
        <translation type="unfinished">កំណែ {version} ត្រូវបាន​ប្រគល់​ទៅ​កម្មវិធី​ដំឡើង​របស់​ប្រព័ន្ធ។ ឯកសារ​ដូច​ពីមុន៖ {copy}</translation>
    </message>
    <message>
        <source>The new version is being looked at. You can go on working.</source>
        <translation type="unfinished">កំពុង​ពិនិត្យ​កំណែថ្មី។ អ្នក​អាច​ធ្វើ​ការបន្ត​បាន។</translation>
    </message>
    <message>
        <source>Version {version} works here.</source>
        <translation type="unfinished">កំណែ {version} ដំណើរការ​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>New versions come from the central server, or on a stick.</source>
        <translation type="unfinished">កំណែថ្មី​មកពី​ម៉ាស៊ីន​មេ​កណ្ដាល ឬ​តាម USB។</translation>
    </message>
    <message>
        <source>Version {version} has come, signed by the agency. It is installed when you say so, best after closing time.</source>
        <translation type="unfinished">កំណែ {version} បាន​មកដល់ ដោយ​មាន​ហត្ថលេខា​របស់​ទីភ្នាក់ងារ។ វា​ត្រូវបាន​ដំឡើង​នៅពេល​អ្នក​ស្នើ ល្អ​បំផុត​ក្រោយ​ម៉ោង​បិទ។</translation>
    </message>
    <message>
        <source>Install {version}…</source>
        <translation type="unfinished">ដំឡើង {version}…</translation>
    </message>
    <message>
        <source>Go back to {version}…</source>
        <translation type="unfinished">ត្រឡប់​ទៅ {version}…</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>What waits here</source>
        <translation type="unfinished">អ្វី​ដែល​រង់ចាំ​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished">គ្មាន​អ្វី​រង់ចាំ​ផ្ញើ​ទេ។</translation>
    </message>
    <message>
        <source>All of it is safe on this computer, and is sent by itself.</source>
        <translation type="unfinished">ទាំងអស់​នៅលើ​កុំព្យូទ័រ​នេះ​ដោយ​សុវត្ថិភាព ហើយ​ផ្ញើ​ដោយ​ស្វ័យប្រវត្តិ។</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished">សូមស្វាគមន៍</translation>
    </message>
    <message>
        <source>Set up this desk</source>
        <translation type="unfinished">រៀបចំ​តុ​នេះ</translation>
    </message>
    <message>
        <source>Look around with practice data</source>
        <translation type="unfinished">សាក​មើល​ជាមួយ​ទិន្នន័យ​ហ្វឹកហាត់</translation>
    </message>
    <message>
        <source>ខ្មែរ / English</source>
        <translation type="unfinished">ខ្មែរ / English</translation>
    </message>
    <message>
        <source>Start real work</source>
        <translation type="unfinished">ចាប់ផ្តើម​ការងារ​ពិត</translation>
    </message>
    <message>
        <source>Give this computer its centre, its desk letter and its first counsellor. Takes five minutes and needs no internet.</source>
        <translation type="unfinished">កំណត់​មជ្ឈមណ្ឌល អក្សរ​តុ និង​អ្នក​ប្រឹក្សា​ទី​មួយ​សម្រាប់​កុំព្យូទ័រ​នេះ។ ចំណាយ​ពេល​ប្រាំ​នាទី ហើយ​មិន​ត្រូវការ​អ៊ីនធឺណិត​ទេ។</translation>
    </message>
    <message>
        <source>Learn without risk</source>
        <translation type="unfinished">រៀន​ដោយ​គ្មាន​ហានិភ័យ</translation>
    </message>
    <message>
        <source>Invented clients in a file of their own. Nothing you do there is sent or printed as official.</source>
        <translation type="unfinished">អតិថិជន​សន្មត​ក្នុង​ឯកសារ​ដាច់ដោយឡែក។ អ្វី​ដែល​ធ្វើ​នៅ​ទីនោះ មិន​ត្រូវបាន​ផ្ញើ ឬ​បោះពុម្ព​ជា​ផ្លូវការ​ឡើយ។</translation>
    </message>
    <message>
        <source>Job Centre</source>
        <translation type="unfinished">មជ្ឈមណ្ឌល​ការងារ</translation>
    </message>
    <message>
        <source>For the counsellors of Cambodia&apos;s job centres</source>
        <translation type="unfinished">សម្រាប់​អ្នកប្រឹក្សា​នៃ​មជ្ឈមណ្ឌល​ការងារ​កម្ពុជា</translation>
    </message>
</context>
<context>
    <name>WhyForm</name>
    <message>
        <source>What came of it?</source>
        <translation type="unfinished">លទ្ធផល​យ៉ាងណា?</translation>
    </message>
    <message>
        <source>Why is this step dropped?</source>
        <translation type="unfinished">ហេតុ​អ្វី​បានជា​បោះបង់​ជំហាន​នេះ?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
</context>
<context>
    <name>YearOrAge</name>
    <message>
        <source>born about {year}</source>
        <translation type="unfinished">កើត​ប្រហែល​ឆ្នាំ {year}</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
</context>
<context>
    <name>_Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished">មិន​ធ្វើ​វិញ</translation>
    </message>
</context>
</TS>
