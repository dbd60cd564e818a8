package statistics

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
)

// Named is a project as it is held against others: its name, and its functional class.
type Named struct {
	Name  string
	Class string // 款
}

// Alike are two of some projects, by their places, and how like their names are in per cent.
type Alike struct {
	One, Other int
	Likeness   int
}

// alike is from which likeness on two names may be the same thing.
const alike = 60

// Likeness of two names in per cent: twice the pairs of neighbouring characters that both
// have, of all that they have (Dice). Names are compared as standard.NormalName has them.
func Likeness(one, other string) int {
	a, b := pairsOf(one), pairsOf(other)
	common, all := 0, 0
	for pair, n := range a {
		common += min(n, b[pair])
		all += n
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 0
	}
	return 200 * common / all
}

// pairsOf counts the pairs of neighbouring characters of a name. A single one stands alone.
func pairsOf(name string) map[string]int {
	runes := []rune(standard.NormalName(name))
	pairs := map[string]int{}
	if len(runes) == 1 {
		pairs[string(runes)]++
	}
	for i := 1; i < len(runes); i++ {
		pairs[string(runes[i-1:i+1])]++
	}
	return pairs
}

// mostPairs is how many pairs are found at most.
const mostPairs = 200

// Similar finds the pairs of one class whose names are alike, the likest first, at most
// 200. Only those are compared that have neighbouring characters in common.
func Similar(projects []Named) []Alike {
	pairs, holding := make([]map[string]int, len(projects)), map[string][]int{}
	sizes := make([]int, len(projects))
	var found []Alike
	for i, p := range projects {
		pairs[i] = pairsOf(p.Name)
		common := map[int]int{}
		for pair, n := range pairs[i] {
			sizes[i] += n
			key := p.Class + "\n" + pair
			for _, k := range holding[key] {
				common[k] += min(n, pairs[k][pair])
			}
			holding[key] = append(holding[key], i)
		}
		for k, n := range common {
			if likeness := 200 * n / (sizes[i] + sizes[k]); likeness >= alike {
				found = append(found, Alike{k, i, likeness})
			}
		}
		if len(found) > 20*mostPairs {
			found = likest(found)
		}
	}
	return likest(found)
}

func likest(found []Alike) []Alike {
	slices.SortFunc(found, func(a, b Alike) int {
		return cmp.Or(cmp.Compare(b.Likeness, a.Likeness), cmp.Compare(a.One, b.One), cmp.Compare(a.Other, b.Other))
	})
	return found[:min(len(found), mostPairs)]
}

// SimilarPair are two declarations of a year that may be the same thing.
type SimilarPair struct {
	One, Other *ent.Declaration
	Likeness   int
	SameUnit   bool
}

// Similar is T18, of what the viewer sees.
func (f *FollowUp) Similar(ctx context.Context) ([]*SimilarPair, error) {
	var rows []struct {
		ID    uuid.UUID `json:"id"`
		Name  string    `json:"name_zh"`
		Class string    `json:"exp_func_code"`
	}
	err := f.db.Declaration.Query().Where(f.filter.rows(HandedIn)...).Order(declaration.ByCode()).
		Select(declaration.FieldID, declaration.FieldNameZh, declaration.FieldExpFuncCode).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	projects := make([]Named, len(rows))
	for i, r := range rows {
		projects[i] = Named{r.Name, r.Class[:min(len(r.Class), 5)]}
	}
	found := Similar(projects)
	var ids []uuid.UUID
	for _, a := range found {
		ids = append(ids, rows[a.One].ID, rows[a.Other].ID)
	}
	shown, err := f.db.Declaration.Query().Where(declaration.IDIn(ids...)).WithUnit().Select(columns...).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("similar projects: %w", err)
	}
	of := map[uuid.UUID]*ent.Declaration{}
	for _, d := range shown {
		of[d.ID] = d
	}
	pairs := []*SimilarPair{}
	for _, a := range found {
		one, other := of[rows[a.One].ID], of[rows[a.Other].ID]
		pairs = append(pairs, &SimilarPair{one, other, a.Likeness, one.UnitID == other.UnitID})
	}
	return pairs, nil
}
