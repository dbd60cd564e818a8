package reporting

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hengxiao/ent/exact"
)

// maxExamples is how many examples a problem shows.
const maxExamples = 3

// Problem is one kind of common problem (共性问题): how often it was met, in how many
// projects, and where.
type Problem struct {
	Category Category    `json:"category"`
	Named                // the reason's code
	Count    int         `json:"count"`
	Projects int         `json:"projects"`
	Cut      exact.Money `json:"cut"` // what line cuts took for it
	Examples []Example   `json:"examples"`
}

// Example is where a problem was met; one for a project.
type Example struct {
	Code   string `json:"code"`
	NameZh string `json:"nameZh"`
	Text   string `json:"text"`
}

// problems counts line cuts and findings by reason, the most frequent first.
func problems(rows []ProjectRow) []Problem {
	out := []Problem{}
	type key struct {
		category Category
		code     string
	}
	at := map[key]int{}
	last := map[key]string{}
	met := func(r ProjectRow, c Category, reason Named, cut exact.Money, text string) {
		k := key{c, reason.Code}
		i, known := at[k]
		if !known {
			i = len(out)
			at[k] = i
			out = append(out, Problem{Category: c, Named: reason, Examples: []Example{}})
		}
		p := &out[i]
		p.Count++
		p.Cut += cut
		if !known || last[k] != r.Code {
			last[k] = r.Code
			p.Projects++
			if len(p.Examples) < maxExamples {
				p.Examples = append(p.Examples, Example{r.Code, r.NameZh, text})
			}
		}
	}
	for _, r := range rows {
		for _, c := range r.LineCuts {
			met(r, ByCut, c.Reason, c.Cut, fmt.Sprintf("%s核减%s万元", c.NameZh, c.Cut))
		}
		for _, f := range r.Findings {
			met(r, f.Category, f.Kind, 0, f.Text)
		}
	}
	slices.SortFunc(out, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count),
			strings.Compare(string(a.Category), string(b.Category)), strings.Compare(a.Code, b.Code))
	})
	return out
}
