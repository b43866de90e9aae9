"""Trade facts out of press texts in Russian, English, Kazakh, Kyrgyz and Uzbek: deterministic and offline."""

from __future__ import annotations

from trade_warehouse.extract.extraction import EXTRACTOR, Extraction, NumberFound, extract_document

__all__ = ["EXTRACTOR", "Extraction", "NumberFound", "extract_document"]
