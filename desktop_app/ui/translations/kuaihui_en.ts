<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConflictWindow</name>
    <message numerus="yes">
        <source>%n places in all</source>
        <translation>
            <numerusform>%n place in all</numerusform>
            <numerusform>%n places in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message numerus="yes">
        <source>%n phrases that are selected</source>
        <translation>
            <numerusform>%n phrase that is selected</numerusform>
            <numerusform>%n phrases that are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phrases.</source>
        <translation>
            <numerusform>%n phrase.</numerusform>
            <numerusform>%n phrases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message numerus="yes">
        <source>{name}: %n former versions</source>
        <translation>
            <numerusform>{name}: %n former version</numerusform>
            <numerusform>{name}: %n former versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message numerus="yes">
        <source>%n files are in {name}.</source>
        <translation>
            <numerusform>%n file is in {name}.</numerusform>
            <numerusform>%n files are in {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWindow</name>
    <message numerus="yes">
        <source>%n phrases are in the book now.</source>
        <translation>
            <numerusform>%n phrase is in the book now.</numerusform>
            <numerusform>%n phrases are in the book now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n phrases</source>
        <translation>
            <numerusform>Take in %n phrase</numerusform>
            <numerusform>Take in %n phrases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Noticing</name>
    <message numerus="yes">
        <source>%n places in your files need a look.</source>
        <translation>
            <numerusform>%n place in your files needs a look.</numerusform>
            <numerusform>%n places in your files need a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>%n reminders came due meanwhile</source>
        <translation>
            <numerusform>%n reminder came due meanwhile</numerusform>
            <numerusform>%n reminders came due meanwhile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreWindow</name>
    <message numerus="yes">
        <source>%n files are the same.</source>
        <translation>
            <numerusform>%n file is the same.</numerusform>
            <numerusform>%n files are the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopStatus</name>
    <message numerus="yes">
        <source>%n places need a look</source>
        <translation>
            <numerusform>%n place needs a look</numerusform>
            <numerusform>%n places need a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopTidings</name>
    <message numerus="yes">
        <source>Saved, but for %n cells</source>
        <translation>
            <numerusform>Saved, but for %n cell</numerusform>
            <numerusform>Saved, but for %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message numerus="yes">
        <source>%n cells found no column.</source>
        <translation>
            <numerusform>%n cell found no column.</numerusform>
            <numerusform>%n cells found no column.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tidings</name>
    <message numerus="yes">
        <source>%n phrases are gone for good, unless you press Ctrl+Z.</source>
        <translation>
            <numerusform>%n phrase is gone for good, unless you press Ctrl+Z.</numerusform>
            <numerusform>%n phrases are gone for good, unless you press Ctrl+Z.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phrases are in the trash; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n phrase is in the trash; Ctrl+Z brings it back.</numerusform>
            <numerusform>%n phrases are in the trash; Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places were changed by someone else as well.</source>
        <translation>
            <numerusform>%n place was changed by someone else as well.</numerusform>
            <numerusform>%n places were changed by someone else as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
</TS>
