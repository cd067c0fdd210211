<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- The words of Qt itself that a counsellor meets: menus of text boxes, file and print dialogs. No qtbase_km exists. -->
<TS version="2.1" language="km_KH" sourcelanguage="en">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished">មិនធ្វើវិញ</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished">ធ្វើឡើងវិញ</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished">កាត់</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished">ចម្លង</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished">បិទភ្ជាប់</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">លុប</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished">ជ្រើសទាំងអស់</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished">មិនធ្វើវិញ</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished">ធ្វើឡើងវិញ</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished">កាត់</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished">ចម្លង</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished">បិទភ្ជាប់</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">លុប</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished">ជ្រើសទាំងអស់</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation type="unfinished">ចម្លងតំណ</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished">យល់ព្រម</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation type="unfinished">រក្សាទុកទាំងអស់</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">បើក</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished">បាទ/ចាស</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation type="unfinished">បាទ/ចាស ទាំងអស់</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished">ទេ</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation type="unfinished">ទេ ទាំងអស់</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation type="unfinished">បញ្ឈប់</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished">ព្យាយាមម្ដងទៀត</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished">មិនអើពើ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">បិទ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">បោះបង់</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished">បោះចោល</translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished">ជំនួយ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished">អនុវត្ត</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished">កំណត់ឡើងវិញ</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation type="unfinished">យកតម្លៃដើមវិញ</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation type="unfinished">មើលក្នុង៖</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation type="unfinished">ឈ្មោះឯកសារ៖</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation type="unfinished">ប្រភេទឯកសារ៖</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished">បើក</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished">រក្សាទុក</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation type="unfinished">ជ្រើស</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">បោះបង់</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">ថយក្រោយ</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished">ទៅមុខ</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation type="unfinished">ថតខាងលើ</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation type="unfinished">បង្កើតថតថ្មី</translation>
    </message>
    <message>
        <source>List View</source>
        <translation type="unfinished">ទិដ្ឋភាពបញ្ជី</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation type="unfinished">ទិដ្ឋភាពលម្អិត</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation type="unfinished">ឯកសារទាំងអស់ (*)</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished">រក្សាទុកជា</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation type="unfinished">រកថត</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation type="unfinished">ថតថ្មី</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation type="unfinished">កុំព្យូទ័ររបស់ខ្ញុំ</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation type="unfinished">%1 មានរួចហើយ។
តើចង់ជំនួសវាឬ?</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Print</source>
        <translation type="unfinished">បោះពុម្ព</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation type="unfinished">បោះពុម្ព</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation type="unfinished">បោះពុម្ពទាំងអស់</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation type="unfinished">ទំព័រដែលបោះពុម្ព</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished">ម៉ាស៊ីនបោះពុម្ព</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished">ចំនួនច្បាប់</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Copies</source>
        <translation type="unfinished">ចំនួនច្បាប់</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation type="unfinished">ចំនួនច្បាប់៖</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation type="unfinished">ទំព័រដែលបោះពុម្ព</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation type="unfinished">បោះពុម្ពទាំងអស់</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation type="unfinished">ទំព័រពី</translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished">ដល់</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation type="unfinished">ទំព័របច្ចុប្បន្ន</translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished">ជម្រើស</translation>
    </message>
    <message>
        <source>Color</source>
        <translation type="unfinished">ពណ៌</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation type="unfinished">ស ខ្មៅ</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>Printer</source>
        <translation type="unfinished">ម៉ាស៊ីនបោះពុម្ព</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished">ឈ្មោះ៖</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation type="unfinished">លក្ខណៈ</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation type="unfinished">ទីតាំង៖</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished">មើលជាមុន</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation type="unfinished">ប្រភេទ៖</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation type="unfinished">ឯកសារលទ្ធផល៖</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>Print Preview</source>
        <translation type="unfinished">មើលមុនបោះពុម្ព</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">បោះពុម្ព</translation>
    </message>
    <message>
        <source>Page setup</source>
        <translation type="unfinished">រៀបចំទំព័រ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished">ទំព័របន្ទាប់</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished">ទំព័រមុន</translation>
    </message>
    <message>
        <source>First page</source>
        <translation type="unfinished">ទំព័រដំបូង</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation type="unfinished">ទំព័រចុងក្រោយ</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished">ឱ្យល្មមទទឹង</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation type="unfinished">ឱ្យល្មមទំព័រ</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished">ពង្រីក</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished">បង្រួម</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished">បញ្ឈរ</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished">ផ្ដេក</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">បិទ</translation>
    </message>
</context>
</TS>
