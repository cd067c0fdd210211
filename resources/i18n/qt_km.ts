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
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished">លុប</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation type="unfinished">មើល​ក្នុង៖</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation type="unfinished">ថត​ថ្មី</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished">ប្តូរ​ឈ្មោះ</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation type="unfinished">បង្ហាញ​លម្អិត</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation type="unfinished">បង្ហាញ​ជាបញ្ជី</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation type="unfinished">បង្កើត​ថត​ថ្មី</translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished">ឯកសារ</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation type="unfinished">ប្រភេទ​ឯកសារ៖</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished">ថយ​ក្រោយ</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation type="unfinished">ទៅ​មុខ</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation type="unfinished">ទៅ​ថត​ខាងលើ</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation type="unfinished">បញ្ជី​កន្លែង</translation>
    </message>
    <message>
        <source>Show </source>
        <translation type="unfinished">បង្ហាញ </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation type="unfinished">បង្ហាញ​ឯកសារ​លាក់</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation type="unfinished">របារ​ចំហៀង</translation>
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
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation type="unfinished">ជម្រើស &lt;&lt;</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation type="unfinished">ជម្រើស &gt;&gt;</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation type="unfinished">ទំព័រ​ទាំងអស់</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation type="unfinished">ពីក្រោម​ទៅ​លើ ពី​ឆ្វេង​ទៅ​ស្តាំ</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation type="unfinished">ពីក្រោម​ទៅ​លើ ពី​ស្តាំ​ទៅ​ឆ្វេង</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation type="unfinished">ទំព័រ​គូ</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation type="unfinished">ពី​ឆ្វេង​ទៅ​ស្តាំ ពីក្រោម​ទៅ​លើ</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation type="unfinished">ពី​ឆ្វេង​ទៅ​ស្តាំ ពីលើ​ទៅ​ក្រោម</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation type="unfinished">ឯកសារ​ក្នុង​កុំព្យូទ័រ</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation type="unfinished">ទំព័រ​សេស</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation type="unfinished">បោះពុម្ព​ទៅ​ឯកសារ (PDF)</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation type="unfinished">ពី​ស្តាំ​ទៅ​ឆ្វេង ពីក្រោម​ទៅ​លើ</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation type="unfinished">ពី​ស្តាំ​ទៅ​ឆ្វេង ពីលើ​ទៅ​ក្រោម</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation type="unfinished">ពីលើ​ទៅ​ក្រោម ពី​ឆ្វេង​ទៅ​ស្តាំ</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation type="unfinished">ពីលើ​ទៅ​ក្រោម ពី​ស្តាំ​ទៅ​ឆ្វេង</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation type="unfinished">សរសេរ​ឯកសារ PDF</translation>
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
    <message>
        <source>Collate</source>
        <translation type="unfinished">រៀប​តាម​ច្បាប់</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation type="unfinished">ពណ៌</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation type="unfinished">បោះពុម្ព​ទាំង​ពីរ​មុខ</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation type="unfinished">ចង​ខាង​ជ្រុង​វែង</translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished">បិទ</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation type="unfinished">ការកំណត់​លទ្ធផល</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation type="unfinished">សំណុំ​ទំព័រ៖</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished">ទំព័រ</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation type="unfinished">បញ្ច្រាស​លំដាប់</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished">ផ្នែក​ដែល​បាន​ជ្រើស</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation type="unfinished">ចង​ខាង​ជ្រុង​ខ្លី</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation type="unfinished">សូម​វាយ​លេខ​ទំព័រ ឬ​ចន្លោះ​ទំព័រ ដោយ​ខណ្ឌ​ដោយ​ក្បៀស។ ចន្លោះ​ទំព័រ​វាយ​ជា​លេខ​ពីរ​ខណ្ឌ​ដោយ​សហសញ្ញា។ ឧទាហរណ៍ 3,5-7,9 បោះពុម្ព​ទំព័រ 3, 5, 6, 7 និង 9។</translation>
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
    <message>
        <source>Page Setup</source>
        <translation type="unfinished">រៀបចំ​ទំព័រ</translation>
    </message>
    <message>
        <source>Show facing pages</source>
        <translation type="unfinished">បង្ហាញ​ពីរ​ទំព័រ​ទន្ទឹម​គ្នា</translation>
    </message>
    <message>
        <source>Show overview of all pages</source>
        <translation type="unfinished">បង្ហាញ​ទំព័រ​ទាំងអស់</translation>
    </message>
    <message>
        <source>Show single page</source>
        <translation type="unfinished">បង្ហាញ​មួយ​ទំព័រ</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation type="unfinished">ថា​ស</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished">ថត</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation type="unfinished">កុំព្យូទ័រ</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation type="unfinished">ថ្ងៃ​កែប្រែ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">ឈ្មោះ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">ទំហំ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished">ប្រភេទ</translation>
    </message>
</context>
<context>
    <name>QInputDialog</name>
    <message>
        <source>Enter a value:</source>
        <translation type="unfinished">បញ្ចូល​ត​ម្លៃ៖</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Hide Details...</source>
        <translation type="unfinished">លាក់​ព័ត៌មាន​លម្អិត</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation type="unfinished">បង្ហាញ​ព័ត៌មាន​លម្អិត</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Cicero (CC)</source>
        <translation type="unfinished">ស៊ី​សេរ៉ូ (CC)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished">កំណត់​ខ្លួន​ឯង</translation>
    </message>
    <message>
        <source>Didot (DD)</source>
        <translation type="unfinished">ឌីដូ (DD)</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation type="unfinished">កម្ព​ស់៖</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation type="unfinished">អ៊ីញ (in)</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished">ផ្តេក</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation type="unfinished">គែម</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation type="unfinished">មីលីម៉ែត្រ (mm)</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation type="unfinished">ទិស​ក្រដាស</translation>
    </message>
    <message>
        <source>Page &amp;order:</source>
        <translation type="unfinished">លំដាប់​ទំព័រ៖</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation type="unfinished">ប្លង់​ទំព័រ</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation type="unfinished">ទំហំ​ក្រដាស៖</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation type="unfinished">ទំព័រ​ក្នុង​មួយ​សន្លឹក៖</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished">ក្រដាស</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation type="unfinished">ប្រភព​ក្រដាស៖</translation>
    </message>
    <message>
        <source>Pica (P̸)</source>
        <translation type="unfinished">ពី​កា (P̸)</translation>
    </message>
    <message>
        <source>Points (pt)</source>
        <translation type="unfinished">ចំណុច (pt)</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished">បញ្ឈរ</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation type="unfinished">ផ្តេក​បញ្ច្រាស</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation type="unfinished">បញ្ឈរ​បញ្ច្រាស</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation type="unfinished">ទទឹង៖</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation type="unfinished">គែម​ក្រោម</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation type="unfinished">គែម​ឆ្វេង</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation type="unfinished">គែម​ស្តាំ</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation type="unfinished">គែម​លើ</translation>
    </message>
    <message>
        <source>mm</source>
        <translation type="unfinished">មម</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation type="unfinished">រំកិល​ទៅ​ឆ្វេង</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation type="unfinished">រំកិល​ទៅ​ស្តាំ</translation>
    </message>
</context>
</TS>
