package calibration

import (
	"math/big"
	"slices"
	"strings"

	"github.com/google/uuid"
)

// PanelQuality is a panel that reviewed at least three projects together.
type PanelQuality struct {
	Members     []*Reviewer
	Projects    int
	Concordance *Figure // Kendall's W of the order in which they rank the projects
	One1        *Figure // ICC(1,1) …: see ICC
	OneK        *Figure
	Two1        *Figure
	TwoK        *Figure
	Three1      *Figure
	ThreeK      *Figure
}

// panels are the sets of at least three experts that have enough projects in common,
// in the order of their first project, and how many sets have not.
func (r *reviews) panels() (list []*PanelQuality, small int) {
	byMembers := map[string][]*round{}
	var order []string
	for _, round := range r.rounds {
		key := round.members()
		if byMembers[key] == nil {
			order = append(order, key)
		}
		byMembers[key] = append(byMembers[key], round)
	}
	for _, key := range order {
		rounds := byMembers[key]
		if len(rounds) < least || len(rounds[0].sheets) < least {
			small++
			continue
		}
		list = append(list, r.panel(rounds))
	}
	return list, small
}

// members are whose sheets a round has, whatever their order.
func (r *round) members() string {
	ids := make([]string, len(r.sheets))
	for i, s := range r.seated() {
		ids[i] = s.ExpertID.String()
	}
	return strings.Join(ids, " ")
}

// seated are the sheets by their experts.
func (r *round) seated() []*sheet {
	return slices.SortedFunc(slices.Values(r.sheets), func(a, b *sheet) int { return compareIDs(a.ExpertID, b.ExpertID) })
}

func compareIDs(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) }

func (r *reviews) panel(rounds []*round) *PanelQuality {
	p := &PanelQuality{Projects: len(rounds)}
	table := make([][]*big.Rat, len(rounds)) // projects by experts
	for i, round := range rounds {
		table[i] = rats(round.seated(), func(s *sheet) *big.Rat { return s.Total.Rat() })
	}
	experts := make([][]*big.Rat, len(table[0]))
	for e, s := range rounds[0].seated() {
		p.Members = append(p.Members, r.reviewer(s.ExpertID))
		for _, row := range table {
			experts[e] = append(experts[e], row[e])
		}
	}
	slices.SortFunc(p.Members, func(a, b *Reviewer) int { return a.No - b.No })
	icc := Intraclass(table)
	p.Concordance = plain(Concordance(experts), 3)
	p.One1, p.OneK = plain(icc.One1, 3), plain(icc.OneK, 3)
	p.Two1, p.TwoK = agreement(icc.Two1), agreement(icc.TwoK)
	p.Three1, p.ThreeK = plain(icc.Three1, 3), plain(icc.ThreeK, 3)
	return p
}
