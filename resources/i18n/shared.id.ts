<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>TrainingBand</name>
    <message>
        <source>TRAINING – nothing here is real</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
