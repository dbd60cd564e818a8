package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"net/http"
	"slices"
	"testing"

	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/viewer"
)

// place is what a camera writes into a photo and nobody else is to read.
const place = "23.02N 113.14E"

// picture has a shape that tells whether it came through whole.
func picture() image.Image {
	p := image.NewRGBA(image.Rect(0, 0, 40, 24))
	for x := range 40 {
		for y := range 24 {
			p.Set(x, y, color.RGBA{uint8(x * 6), uint8(y * 10), 90, 255})
		}
	}
	return p
}

// exif is a segment that turns the picture and tells the place.
func exif(order binary.AppendByteOrder) []byte {
	tiff := []byte("MM\x00\x2a")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		tiff = []byte("II\x2a\x00")
	}
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 2)
	tiff = order.AppendUint16(order.AppendUint16(tiff, orientation), 3)
	tiff = order.AppendUint16(order.AppendUint16(order.AppendUint32(tiff, 1), 6), 0)
	tiff = order.AppendUint16(order.AppendUint16(tiff, 0x8825), 2) // the table of GPS
	tiff = order.AppendUint32(order.AppendUint32(tiff, uint32(len(place))), 38)
	tiff = append(order.AppendUint32(tiff, 0), place...)
	body := append([]byte("Exif\x00\x00"), tiff...)
	return append(binary.BigEndian.AppendUint16([]byte{0xff, exifSegment}, uint16(len(body)+2)), body...)
}

// photographed is a photo as a camera writes it, with an earlier picture behind it.
func photographed(t *testing.T, order binary.AppendByteOrder) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, picture(), nil); err != nil {
		t.Fatal(err)
	}
	plain := out.Bytes()
	comment := append([]byte{0xff, 0xfe, 0, byte(len(place) + 2)}, place...)
	return slices.Concat(plain[:2], exif(order), comment, plain[2:], plain[:2], exif(order), plain[2:])
}

// chunk is one of PNG.
func chunk(name, body string) []byte {
	out := append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), name+body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(name+body)))
}

func TestAPhotoLosesItsPlaceAndNothingElse(t *testing.T) {
	var drawn bytes.Buffer
	if err := png.Encode(&drawn, picture()); err != nil {
		t.Fatal(err)
	}
	const head = 8 + 25 // the sign and the first chunk
	for name, tt := range map[string]struct {
		media string
		photo []byte
	}{
		"a photo of big ends":    {"image/jpeg", photographed(t, binary.BigEndian)},
		"a photo of little ends": {"image/jpeg", photographed(t, binary.LittleEndian)},
		"a drawing": {"image/png", slices.Concat(drawn.Bytes()[:head], chunk("eXIf", place), chunk("tEXt", "where\x00"+place), drawn.Bytes()[head:],
			[]byte(place))},
	} {
		t.Run(name, func(t *testing.T) {
			bare := withoutTraces(tt.media, tt.photo)
			if !bytes.Contains(tt.photo, []byte(place)) || bytes.Contains(bare, []byte(place)) {
				t.Error("the place is still told")
			}
			before, _, err := image.Decode(bytes.NewReader(tt.photo))
			if err != nil {
				t.Fatal(err)
			}
			after, _, err := image.Decode(bytes.NewReader(bare))
			if err != nil || !same(before, after) {
				t.Errorf("the picture is another one: %v", err)
			}
			if again := withoutTraces(tt.media, bare); !bytes.Equal(again, bare) {
				t.Error("a bare photo changes")
			}
			if turns := bytes.Contains(bare, []byte("\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06")); turns != (tt.media == "image/jpeg") {
				t.Errorf("told how it is turned: %t", turns)
			}
			for cut := range bare { // a part of a picture is none
				if withoutTraces(tt.media, bare[:cut]) != nil {
					t.Fatalf("%d of %d bytes are a picture", cut, len(bare))
				}
			}
		})
	}
}

func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for x := range a.Bounds().Dx() {
		for y := range a.Bounds().Dy() {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}

func FuzzWithoutTraces(f *testing.F) {
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x02\xff\xd9"))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x00IEND\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, photo []byte) {
		for _, media := range []string{"image/jpeg", "image/png"} {
			if bare := withoutTraces(media, photo); len(bare) > len(photo)+36 {
				t.Errorf("%d bytes become %d", len(photo), len(bare))
			}
		}
	})
}

// photoFromSite gives a photo with its place as the evaluators of the demonstration.
func photoFromSite(h *house) {
	t := h.t
	e := h.store.Client.Evaluation.Query().Where(evaluation.StageEQ(evaluation.StageSCORING)).FirstX(viewer.Machine(t.Context(), "440605", "test"))
	agency, _ := h.enter("agency")
	give := func(name string, body []byte) *http.Response {
		return h.hand(agency, "/files", map[string]string{"declarationID": e.DeclarationID.String(), "kind": "SITE"}, name, body)
	}
	var row attached
	taken := give("现场.jpg", photographed(t, binary.BigEndian))
	if err := json.NewDecoder(taken.Body).Decode(&row); err != nil || taken.StatusCode != http.StatusOK {
		t.Fatalf("status %d, %v", taken.StatusCode, err)
	}
	kept := []byte(h.text(h.fetch(agency, row.URL)))
	if bytes.Contains(kept, []byte(place)) || int64(len(kept)) != row.Size {
		t.Errorf("%d bytes of %d tell the place", len(kept), row.Size)
	}
	if _, err := jpeg.Decode(bytes.NewReader(kept)); err != nil {
		t.Error(err)
	}
	if got := give("现场.jpg", []byte("\xff\xd8\xff\xe1")); got.StatusCode != http.StatusUnprocessableEntity && got.StatusCode != http.StatusNotFound {
		t.Errorf("half a photo is answered %d", got.StatusCode)
	}
	if got := give("纪要.pdf", []byte("%PDF-1.7\n"+place)); got.StatusCode != http.StatusOK {
		t.Errorf("minutes are answered %d", got.StatusCode)
	}
}
