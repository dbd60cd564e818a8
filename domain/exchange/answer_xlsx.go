package exchange

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"

	"github.com/xuri/excelize/v2"
)

// The limits of a workbook's package, against archives that unpack without end.
const (
	maxEntries  = 200
	maxUnpacked = 32 << 20
	maxRatio    = 100
)

// readWorkbook reads the answers of the list's own sheet, or else of the first.
func readWorkbook(data []byte) ([]entry, error) {
	t, err := openSheet(data, listSheet)
	if err != nil {
		return nil, err
	}
	return t.entries()
}

// openSheet reads the sheet of a name from a workbook, or else its first.
func openSheet(data []byte, name string) (t table, err error) {
	err = inBook(data, func(f *excelize.File) (err error) {
		t, err = sheetOf(f, name)
		return err
	})
	return t, err
}

// openSheets reads those of the named sheets that a workbook has.
func openSheets(data []byte, names []string) (map[string]table, error) {
	found := map[string]table{}
	err := inBook(data, func(f *excelize.File) error {
		for _, name := range names {
			if i, err := f.GetSheetIndex(name); err != nil || i < 0 {
				continue
			}
			t, err := sheetOf(f, name)
			if err != nil {
				return err
			}
			found[name] = t
		}
		return nil
	})
	return found, err
}

// inBook opens a workbook that does no harm.
func inBook(data []byte, read func(*excelize.File) error) (err error) {
	if err := harmless(data); err != nil {
		return err
	}
	// A workbook made to break its reader must not end the process.
	defer func() {
		if recover() != nil {
			err = broken()
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked,
	})
	if err != nil {
		return broken()
	}
	return errors.Join(read(f), f.Close())
}

func broken() error { return unreadable("工作簿已损坏，或不是.xlsx文件") }

// sheetOf reads one sheet row by row and stops at the limits.
func sheetOf(f *excelize.File, name string) (table, error) {
	names := f.GetSheetList()
	if len(names) == 0 {
		return table{}, broken()
	}
	t := table{sheet: names[0]}
	if i, err := f.GetSheetIndex(name); err == nil && i >= 0 {
		t.sheet = name
	}
	rows, err := f.Rows(t.sheet)
	if err != nil {
		return table{}, broken()
	}
	for line := 1; rows.Next(); line++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return table{}, broken()
		}
		if err := t.add(line, cells); err != nil {
			return table{}, errors.Join(err, rows.Close())
		}
	}
	if rows.Error() != nil {
		return table{}, broken()
	}
	return t, rows.Close()
}

// harmless looks at the archive's table before anything is unpacked.
func harmless(data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return broken()
	}
	if len(z.File) > maxEntries {
		return unreadable("工作簿内文件超过%d个", maxEntries)
	}
	unpacked := uint64(0)
	for _, f := range z.File {
		if strings.Contains(strings.ToLower(f.Name), "vbaproject") {
			return unreadable("不接受含宏的工作簿")
		}
		if unpacked += f.UncompressedSize64; unpacked > maxUnpacked {
			return unreadable("工作簿解压后超过%dMB", maxUnpacked>>20)
		}
		if f.UncompressedSize64 > 1<<20 && f.UncompressedSize64 > maxRatio*f.CompressedSize64 {
			return unreadable("工作簿压缩比异常")
		}
	}
	return nil
}
