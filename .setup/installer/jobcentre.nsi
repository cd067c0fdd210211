; The Windows installer: per machine, Khmer and English, replaces an older version whole, never touches a desk's data.
; Told from outside: VERSION, PAYLOAD (the folder that is installed), OUT, KHMER (the words of NSIS in Khmer).
Unicode true
RequestExecutionLevel admin
SetCompressor /SOLID lzma
SetDateSave on
CRCCheck force
ManifestDPIAware true
ManifestSupportedOS all
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Job Centre"
Icon "${PAYLOAD}\jobcentre.ico"
UninstallIcon "${PAYLOAD}\jobcentre.ico"
BrandingText " "
ShowInstDetails nevershow
ShowUninstDetails nevershow
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\JobCentreDesktop"

LoadLanguageFile "${KHMER}"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"
LangString TITLE ${LANG_KHMER} "មជ្ឈមណ្ឌលការងារ"
LangString TITLE ${LANG_ENGLISH} "Job Centre"
LangString OPEN ${LANG_KHMER} "មជ្ឈមណ្ឌលការងារបើកនៅឡើយ។ សូមបិទវា រួចសាកម្ដងទៀត។"
LangString OPEN ${LANG_ENGLISH} "Job Centre is still open. Close it, then try again."
LangString OLD ${LANG_KHMER} "ត្រូវការ Windows 10 ឬថ្មីជាងនេះ 64 ប៊ីត។"
LangString OLD ${LANG_ENGLISH} "This needs Windows 10 or newer, 64 bit."
LangString LANGUAGE ${LANG_KHMER} "ភាសា / Language"
LangString LANGUAGE ${LANG_ENGLISH} "ភាសា / Language"
Name "$(TITLE)"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "Job Centre"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "Installer of Job Centre"
VIAddVersionKey /LANG=1033 "LegalCopyright" "Apache-2.0"

Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(OLD)" /SD IDOK
    Abort
  ${EndIf}
  SetRegView 64
  ${IfNot} ${Silent}
    Push ""
    Push ${LANG_KHMER}
    Push "ខ្មែរ"
    Push ${LANG_ENGLISH}
    Push "English"
    Push A
    LangDLL::LangDialog "Job Centre" "$(LANGUAGE)"
    Pop $LANGUAGE
    StrCmp $LANGUAGE "cancel" 0 +2
    Abort
  ${EndIf}
FunctionEnd

; A program that runs keeps its files: they are the proof, whatever the window is called.
!macro CloseFirst
  ${If} ${FileExists} "$INSTDIR\python\pythonw.exe"
    again:
    ClearErrors
    Rename "$INSTDIR\python" "$INSTDIR\python.old"
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION|MB_RETRYCANCEL "$(OPEN)" /SD IDCANCEL IDRETRY again
      SetErrorLevel 5
      Abort
    ${EndIf}
    RMDir /r "$INSTDIR\python.old"
  ${EndIf}
!macroend

!macro RemoveProgram
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\packages"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\jobcentre.cmd"
  Delete "$INSTDIR\jobcentre.ico"
  Delete "$INSTDIR\manifest.txt"
!macroend

Section
  SetShellVarContext all
  !insertmacro CloseFirst
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*"
  ; Nobody at a desk may write here, so what Python would write at the first start is written now.
  nsExec::Exec '"$INSTDIR\python\python.exe" -m compileall -q "$INSTDIR\app" "$INSTDIR\packages"'
  Pop $0
  SetOutPath "$DESKTOP"
  CreateShortcut "$SMPROGRAMS\Job Centre.lnk" "$INSTDIR\python\pythonw.exe" "-m jobcentre_desktop" "$INSTDIR\jobcentre.ico"
  CreateShortcut "$DESKTOP\Job Centre.lnk" "$INSTDIR\python\pythonw.exe" "-m jobcentre_desktop" "$INSTDIR\jobcentre.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "${KEY}" "DisplayName" "Job Centre"
  WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${KEY}" "DisplayIcon" "$INSTDIR\jobcentre.ico"
  WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKLM "${KEY}" "EstimatedSize" $0
SectionEnd

; The desk's records lie in each person's own folder, which nothing here names.
Section Uninstall
  SetRegView 64
  SetShellVarContext all
  !insertmacro CloseFirst
  !insertmacro RemoveProgram
  Delete "$SMPROGRAMS\Job Centre.lnk"
  Delete "$DESKTOP\Job Centre.lnk"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${KEY}"
SectionEnd
