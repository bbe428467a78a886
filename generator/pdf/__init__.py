"""Word documents become PDF; the seam for LibreOffice and pypdf."""
