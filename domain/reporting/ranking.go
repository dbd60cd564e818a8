package reporting

import (
	"cmp"
	"slices"
	"strings"

	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// Ranked is one line of a list of the report.
type Ranked struct {
	No          int           `json:"no"`
	Code        string        `json:"code"`
	NameZh      string        `json:"nameZh"`
	Unit        Named         `json:"unit"`
	Priority    Priority      `json:"priority"`
	Score       *exact.Points `json:"score"`
	Grade       term.Grade    `json:"grade"`
	Declared    exact.Money   `json:"declared"`
	Granted     exact.Money   `json:"granted"` // 0 in the lists of projects without an amount
	Arrangement Arrangement   `json:"arrangement"`
	Reason      string        `json:"reason"`
}

// List is lines in order, with their sums.
type List struct {
	Lines    []Ranked    `json:"lines"`
	Declared exact.Money `json:"declared"`
	Granted  exact.Money `json:"granted"`
}

func listed(rows []ProjectRow) List {
	l := List{Lines: []Ranked{}}
	for i, r := range rows {
		granted, _ := r.Granted()
		if r.Arranged != nil {
			granted = *r.Arranged
		}
		l.Declared += r.Declared
		l.Granted += granted
		l.Lines = append(l.Lines, Ranked{
			No: i + 1, Code: r.Code, NameZh: r.NameZh, Unit: r.Unit,
			Priority: r.Priority, Score: r.Score, Grade: r.Grade,
			Declared: r.Declared, Granted: granted,
			Arrangement: r.Arrangement, Reason: r.Reason,
		})
	}
	return l
}

// inRank orders by class of 轻重缓急, then by score from the top, then by code.
func inRank(a, b ProjectRow) int {
	return cmp.Or(
		cmp.Compare(a.Priority.Rank, b.Priority.Rank),
		byScore(a.Score, b.Score),
		strings.Compare(a.Code, b.Code),
	)
}

// byScore puts the higher score first and none last.
func byScore(a, b *exact.Points) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	default:
		return cmp.Compare(*b, *a)
	}
}

// placed parts the rows: each stands in exactly one of the four.
type placed struct{ ranked, unranked, revise, refused []ProjectRow }

func place(rows []ProjectRow) placed {
	var p placed
	for _, r := range rows {
		granted, decided := r.Granted()
		switch {
		case !decided:
			p.revise = append(p.revise, r)
		case granted == 0:
			p.refused = append(p.refused, r)
		case r.Priority.Rank == 0:
			p.unranked = append(p.unranked, r)
		default:
			p.ranked = append(p.ranked, r)
		}
	}
	slices.SortFunc(p.ranked, inRank)
	return p
}

// only keeps the rows of one arrangement, in their order.
func only(rows []ProjectRow, a Arrangement) []ProjectRow {
	var out []ProjectRow
	for _, r := range rows {
		if r.Arrangement == a {
			out = append(out, r)
		}
	}
	return out
}
