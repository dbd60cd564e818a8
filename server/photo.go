package main

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// maxPhoto bounds a photo, which is read whole.
const maxPhoto = 30 << 20

// withoutTraces is a photo without what the camera wrote beside the picture: where it was
// taken, when, with which device, and earlier pictures behind it. How it is turned stays.
// It is nil where the file is no whole picture.
func withoutTraces(media string, photo []byte) []byte {
	if media == "image/png" {
		return barePNG(photo)
	}
	return bareJPEG(photo)
}

// Markers of JPEG that are looked at.
const (
	startOfImage = 0xd8
	endOfImage   = 0xd9
	startOfScan  = 0xda
	exifSegment  = 0xe1
)

// bareJPEG copies the segments that the picture needs, up to its end.
func bareJPEG(photo []byte) []byte {
	if len(photo) < 2 || photo[0] != 0xff || photo[1] != startOfImage {
		return nil
	}
	out := slices.Clone(photo[:2])
	for at := 2; ; {
		for at+1 < len(photo) && photo[at] == 0xff && photo[at+1] == 0xff {
			at++ // filling
		}
		if at+1 >= len(photo) || photo[at] != 0xff {
			return nil
		}
		marker := photo[at+1]
		if marker == endOfImage {
			return append(out, 0xff, endOfImage)
		}
		if at+4 > len(photo) {
			return nil
		}
		end := at + 2 + int(binary.BigEndian.Uint16(photo[at+2:]))
		if end < at+4 || end > len(photo) {
			return nil
		}
		switch body := photo[at+4 : end]; {
		case pictures(marker, body):
			out = append(out, photo[at:end]...)
		case marker == exifSegment:
			out = append(out, turned(body)...)
		}
		if at = end; marker == startOfScan {
			for at+1 < len(photo) && (photo[at] != 0xff || photo[at+1] == 0 || photo[at+1] >= 0xd0 && photo[at+1] <= 0xd7) {
				at++
			}
			out = append(out, photo[end:at]...)
		}
	}
}

// pictures tells whether a segment is needed to draw the picture: all but those of programs
// and comments, with the profile of its colours.
func pictures(marker byte, body []byte) bool {
	switch {
	case marker == 0xe2:
		return bytes.HasPrefix(body, []byte("ICC_PROFILE\x00"))
	case marker == 0xe0, marker == 0xee: // JFIF, Adobe
		return true
	default:
		return marker < 0xe1 || marker > 0xef && marker != 0xfe
	}
}

// orientation is the tag of Exif that says how a picture is turned.
const orientation = 0x0112

// turned is an Exif segment that says nothing but how the picture is turned; empty where
// the body does not say it.
func turned(body []byte) []byte {
	tiff, is := bytes.CutPrefix(body, []byte("Exif\x00\x00"))
	if !is || len(tiff) < 8 {
		return nil
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	first := int(order.Uint32(tiff[4:]))
	if first < 8 || first+2 > len(tiff) {
		return nil
	}
	for i := range int(order.Uint16(tiff[first:])) {
		at := first + 2 + 12*i
		if at+12 > len(tiff) {
			return nil
		}
		if how := order.Uint16(tiff[at+8:]); order.Uint16(tiff[at:]) == orientation && how >= 1 && how <= 8 {
			return append([]byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01"),
				0, byte(how), 0, 0, 0, 0, 0, 0)
		}
	}
	return nil
}

// said are the chunks of PNG in which programs and cameras write.
var said = []string{"eXIf", "tEXt", "zTXt", "iTXt", "tIME"}

// barePNG copies the other chunks, up to the last one of the picture.
func barePNG(photo []byte) []byte {
	const head = 8
	if len(photo) < head {
		return nil
	}
	out := slices.Clone(photo[:head])
	for at := head; at+12 <= len(photo); {
		name, end := string(photo[at+4:at+8]), at+12+int(binary.BigEndian.Uint32(photo[at:]))
		if end > len(photo) {
			return nil
		}
		if !slices.Contains(said, name) {
			out = append(out, photo[at:end]...)
		}
		if name == "IEND" {
			return out
		}
		at = end
	}
	return nil
}
