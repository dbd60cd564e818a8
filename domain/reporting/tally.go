package reporting

import (
	"math/big"
	"slices"
	"strings"

	"hengxiao/ent/exact"
)

// Tally is the count and the money of some projects. Declared is always the sum of
// Reviewed, Cut and Undecided.
type Tally struct {
	Projects  int           `json:"projects"`
	Declared  exact.Money   `json:"declared"`
	Reviewed  exact.Money   `json:"reviewed"`
	Cut       exact.Money   `json:"cut"`
	Undecided exact.Money   `json:"undecided"` // declared by projects without an amount yet
	CutRate   exact.Decimal `json:"cutRate"`   // percent, two decimals; empty where nothing is decided
}

// Group is the tally of the projects that share a code.
type Group struct {
	Named
	Tally
}

func (t *Tally) add(r ProjectRow) {
	t.Projects++
	t.Declared += r.Declared
	granted, decided := r.Granted()
	if !decided {
		t.Undecided += r.Declared
		return
	}
	t.Reviewed += granted
	t.Cut += r.Declared - granted
}

// rated returns the tally with its rate: Σcut over Σdeclared of what is decided,
// never a mean of rates.
func (t Tally) rated() Tally {
	if decided := t.Declared - t.Undecided; decided > 0 {
		t.CutRate = exact.Fixed(big.NewRat(100*int64(t.Cut), int64(decided)), 2)
	}
	return t
}

func total(rows []ProjectRow) Tally {
	var t Tally
	for _, r := range rows {
		t.add(r)
	}
	return t.rated()
}

// grouped tallies the rows under the code that key gives them, in the codes' order.
func grouped(rows []ProjectRow, key func(ProjectRow) Named) []Group {
	groups := []Group{}
	at := map[string]int{}
	for _, r := range rows {
		k := key(r)
		i, known := at[k.Code]
		if !known {
			i = len(groups)
			at[k.Code] = i
			groups = append(groups, Group{Named: k})
		}
		groups[i].add(r)
	}
	for i := range groups {
		groups[i].Tally = groups[i].rated()
	}
	slices.SortFunc(groups, func(a, b Group) int { return strings.Compare(a.Code, b.Code) })
	return groups
}

// spread tallies the rows under a fixed list of codes: a code nobody has stays as a
// row of zeros, so that the table is the same every year.
func spread(rows []ProjectRow, list []Named, key func(ProjectRow) string) []Group {
	groups := make([]Group, len(list))
	for i, n := range list {
		groups[i].Named = n
		for _, r := range rows {
			if key(r) == n.Code {
				groups[i].add(r)
			}
		}
		groups[i].Tally = groups[i].rated()
	}
	return groups
}
