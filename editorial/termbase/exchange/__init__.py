"""Other programs' glossary formats: TBX, tables (CSV, XLSX) and bilingual lists (OmegaT, Weblate)."""
