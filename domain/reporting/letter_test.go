package reporting_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/reporting"
)

func TestALetterIsForItsExpertAndTheOffice(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		id := h.Experts[domaintest.Expert1].ID
		for who, reads := range map[domaintest.Persona]bool{domaintest.Expert1: true, domaintest.Office: true, domaintest.Leader: false,
			domaintest.Section: false, domaintest.Expert2: false} {
			name, body, err := reporting.Letter(h.As(who), h.Client, id)
			if (err == nil) != reads {
				t.Errorf("%s: %v", who, err)
			}
			if !reads {
				continue
			}
			z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
			if err != nil {
				t.Fatal(err)
			}
			f, err := z.Open("word/document.xml")
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(f)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{"陈示一", "聘期自 2026年1月1日 至 2028年12月31日", "经济、公共财政", "南海区财政局"} {
				if !strings.Contains(string(text), want) {
					t.Errorf("%s lacks %s", name, want)
				}
			}
		}
		if err := h.Client.Expert.UpdateOneID(id).SetStatus("LEFT").Exec(h.Machine()); err != nil {
			t.Fatal(err)
		}
		if _, _, err := reporting.Letter(h.As(domaintest.Office), h.Client, id); err == nil {
			t.Error("somebody who left is appointed")
		}
	})
}
