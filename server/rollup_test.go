package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
)

// rollupPrinted rolls the demonstration's finished year up, as the page and on paper.
func rollupPrinted(h *house) {
	t := h.t
	office, _ := h.enter("office")
	clerk, _ := h.enter("clerk.216001")
	var years struct {
		SelfEvaluations struct {
			Edges []struct{ Node struct{ Year int } }
		}
	}
	h.answered(office, `{ selfEvaluations(filter: {reported: true}, first: 1) { edges { node { year } } } }`, &years)
	year := years.SelfEvaluations.Edges[0].Node.Year
	count := func(token string) int {
		var got struct {
			SelfRollup struct{ Projects []struct{ Code string } }
		}
		h.answered(token, fmt.Sprintf(`{ selfRollup(filter: {year: %d, fundSource: "GPB"}) { projects { code } } }`, year), &got)
		return len(got.SelfRollup.Projects)
	}
	if all, own := count(office), count(clerk); all < 3 || own >= all {
		t.Errorf("the office rolls %d projects up, a unit %d", all, own)
	}
	filter, err := json.Marshal(map[string]any{"year": year, "fundSource": "GPB"})
	if err != nil {
		t.Fatal(err)
	}
	for ending, main := range map[string]string{".docx": "word/document.xml", ".xlsx": "xl/workbook.xml"} {
		got := h.fetch(office, "/rollups/self-evaluations"+ending+"?filter="+url.QueryEscape(string(filter)))
		if got.StatusCode != http.StatusOK || got.Header.Get("Content-Type") != kinds[ending] {
			t.Fatalf("%s: %d, %s", ending, got.StatusCode, h.text(got))
		}
		opensInOffice(t, []byte(h.text(got)), main)
	}
	for asked, want := range map[string]int{"filter=": 400, "filter=%7B%22year%22%3A2027%2C%22x%22%3A1%7D": 400, "filter=%7B%22year%22%3A2027%7D&id=x": 404} {
		if got := h.fetch(office, "/rollups/self-evaluations.pdf?"+asked); got.StatusCode != want {
			t.Errorf("%s is answered %d: %s", asked, got.StatusCode, h.text(got))
		}
	}
}
