package main

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"

	"hengxiao/domain/fault"
)

// The kinds of file that may be handed in, by the ending of their name.
var kinds = map[string]string{
	".pdf":  "application/pdf",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".png":  "image/png",
	".jpg":  "image/jpeg",
	".jpeg": "image/jpeg",
}

// How an office document may unpack.
const (
	maxParts    = 5_000
	maxUnpacked = 500 << 20
	maxRatio    = 100
)

// kindOf tells a file's media type from its content, which must agree with the
// ending of its name. Programs, pages, archives and macros are refused.
func kindOf(name string, file io.ReaderAt, size int64) (string, error) {
	refused := fault.New(fault.NotFound, "只接受 pdf、docx、xlsx、png、jpg 文件，且内容须与扩展名一致").At("file")
	media, ok := kinds[strings.ToLower(path.Ext(name))]
	if !ok || size == 0 {
		return "", refused
	}
	head := make([]byte, 8)
	n, _ := file.ReadAt(head, 0)
	head = head[:n]
	switch media {
	case "application/pdf":
		ok = bytes.HasPrefix(head, []byte("%PDF-"))
	case "image/png":
		ok = bytes.Equal(head, []byte("\x89PNG\r\n\x1a\n"))
	case "image/jpeg":
		ok = bytes.HasPrefix(head, []byte("\xff\xd8\xff"))
	default:
		ok = office(media, file, size)
	}
	if !ok {
		return "", refused
	}
	return media, nil
}

// office tells whether a file is an office document of the kind, without macros,
// that unpacks to a sensible size. Only its table of contents is read.
func office(media string, file io.ReaderAt, size int64) bool {
	z, err := zip.NewReader(file, size)
	if err != nil || len(z.File) > maxParts {
		return false
	}
	main := map[string]string{kinds[".docx"]: "word/document.xml", kinds[".xlsx"]: "xl/workbook.xml"}[media]
	found, typed := false, false
	var unpacked uint64
	for _, part := range z.File {
		unpacked += part.UncompressedSize64
		if unpacked > maxUnpacked || part.UncompressedSize64 > maxRatio*(part.CompressedSize64+1024) {
			return false
		}
		if strings.Contains(strings.ToLower(part.Name), "vbaproject") || !strings.HasPrefix(path.Clean("/"+part.Name), "/") || strings.Contains(part.Name, "..") {
			return false
		}
		found = found || part.Name == main
		typed = typed || part.Name == "[Content_Types].xml"
	}
	return found && typed
}
