// Package panel draws experts and keeps away those who must not judge (抽取与回避):
// pure rules that anybody can replay from a draw's record.
package panel

import (
	"fmt"
	"slices"
	"strings"

	"hengxiao/domain/chance"
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
)

// Entrant is one expert as he enters the draw (候选专家). The code and the employer
// may be opaque; they are only compared.
type Entrant struct {
	Code         string     `json:"code"`
	Fields       []string   `json:"fields"` // of expertise
	Employer     string     `json:"employer"`
	EmployerKind string     `json:"employerKind"`
	Load         int        `json:"load"` // reviews this year
	Active       bool       `json:"active"`
	TermEnd      clock.Date `json:"termEnd"` // empty: no end
	Relations    []Relation `json:"relations"`
	Absences     []Absence  `json:"absences,omitempty"` // that touch the period of the review
}

const (
	ownAdministration = "GOV"     // works for the district's own administration
	retired           = "RETIRED" // has no employer that could bind him
	leading           = "PUBFIN"  // the field that leads a panel
)

// Result is a panel, who leads it (组长), and who moves up when a seat falls free.
type Result struct {
	Panel    []string `json:"panel"`
	Leader   string   `json:"leader"`
	Reserves []string `json:"reserves"`
}

// Draw seats the first experts of a seeded shuffle with whom the need can be met,
// and after them whoever was chosen; the others of the shuffle are the reserves, in
// its order. Whoever has a bar is not shuffled. Every allowed expert of the same kind
// has the same chance.
func Draw(pool []Entrant, need Need, bars map[string][]Bar, seed string, chosen ...Entrant) (Result, error) {
	faults := need.check("fields")
	if seed == "" {
		faults.Add(fault.New(fault.Required, "抽取必须有随机种子").At("seed"))
	}
	if err := faults.Err(); err != nil {
		return Result{}, err
	}
	allowed := canonical(pool)
	if twice := doubled(canonical(append(chosen, pool...))); twice != "" {
		return Result{}, fmt.Errorf("expert %s stands twice in the pool", twice)
	}
	allowed = slices.DeleteFunc(allowed, func(e Entrant) bool { return len(bars[e.Code]) > 0 })
	chance.New(seed, "panel").Shuffle(len(allowed), func(i, j int) { allowed[i], allowed[j] = allowed[j], allowed[i] })
	if need.missing(chosen, nil, allowed) > 0 {
		return Result{}, need.shortages(chosen, allowed)
	}
	drawn, rest := need.fill(chosen, allowed)
	seated := append(drawn, chosen...)
	return Result{Panel: codes(seated), Leader: leader(seated), Reserves: codes(rest)}, nil
}

// fill takes each expert in turn with whom the panel can still be completed beside
// those chosen.
func (n Need) fill(chosen, order []Entrant) (drawn, rest []Entrant) {
	for i, e := range order {
		if len(chosen)+len(drawn) < n.Size && n.missing(chosen, append(slices.Clone(drawn), e), order[i+1:]) == 0 {
			drawn = append(drawn, e)
			continue
		}
		rest = append(rest, e)
	}
	return drawn, rest
}

// leader is the first seat that knows public finance, else the first seat.
func leader(seated []Entrant) string {
	for _, e := range seated {
		if slices.Contains(e.Fields, leading) {
			return e.Code
		}
	}
	return seated[0].Code
}

// canonical is the one order and writing of a pool, whatever order it came in.
func canonical(pool []Entrant) []Entrant {
	sorted := make([]Entrant, len(pool))
	for i, e := range pool {
		e.Fields = slices.Sorted(slices.Values(e.Fields))
		e.Relations = slices.SortedFunc(slices.Values(e.Relations), compareRelations)
		e.Absences = slices.SortedFunc(slices.Values(e.Absences), compareAbsences)
		if e.Fields == nil {
			e.Fields = []string{}
		}
		if e.Relations == nil {
			e.Relations = []Relation{}
		}
		sorted[i] = e
	}
	slices.SortStableFunc(sorted, func(a, b Entrant) int { return strings.Compare(a.Code, b.Code) })
	return sorted
}

// doubled is a code that stands twice in a sorted pool, else "".
func doubled(sorted []Entrant) string {
	for i := 1; i < len(sorted); i++ {
		if sorted[i].Code == sorted[i-1].Code {
			return sorted[i].Code
		}
	}
	return ""
}

func codes(entrants []Entrant) []string {
	out := make([]string, len(entrants))
	for i, e := range entrants {
		out[i] = e.Code
	}
	return out
}
