package standing

import (
	"context"
	"math/big"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// Reasoned tells whether a sheet's deviation from its panel, should there be one, was
// reasoned: by a reserved opinion (保留意见) at the meeting, by a comment on an item
// where the sheet departs most, or by a text longer than every sheet must have. Such a
// dissent is wanted, and costs nothing; nor does a sheet that agrees on every item. The
// panel comes with its lines.
func Reasoned(s *ent.ExpertSheet, seats []form.Seat, panel []*ent.ExpertSheet, a *standard.Assessment) bool {
	for _, seat := range seats {
		if seat.Label == s.Label && strings.TrimSpace(seat.Dissent) != "" {
			return true
		}
	}
	far, agrees := furthest(s, panel)
	if agrees {
		return true
	}
	for _, line := range far {
		if form.Length(line.Comment) >= a.ReasonMin {
			return true
		}
	}
	return form.Length(s.Text) >= a.DissentMin
}

// furthest are the lines of a sheet whose points lie furthest from what the other
// sheets give the same item in the mean; it agrees where none lies apart.
func furthest(s *ent.ExpertSheet, panel []*ent.ExpertSheet) (far []*ent.ScoreLine, agrees bool) {
	var own []*ent.ScoreLine
	others := map[string][]exact.Points{}
	for _, p := range panel {
		for _, line := range p.Edges.Lines {
			switch {
			case line.Points == nil:
			case p.ID == s.ID:
				own = append(own, line)
			default:
				others[line.Item] = append(others[line.Item], *line.Points)
			}
		}
	}
	most := new(big.Rat)
	for _, line := range own {
		apart := departure(*line.Points, others[line.Item])
		if apart.Sign() == 0 || apart.Cmp(most) < 0 {
			continue
		}
		if apart.Cmp(most) > 0 {
			most, far = apart, nil
		}
		far = append(far, line)
	}
	return far, len(others) > 0 && len(own) > 0 && len(far) == 0
}

// departure is how far points lie from the mean of others.
func departure(points exact.Points, others []exact.Points) *big.Rat {
	if len(others) == 0 {
		return new(big.Rat)
	}
	n, apart := int64(len(others)), new(big.Rat)
	for _, p := range others {
		apart.Add(apart, big.NewRat(int64(points-p), n))
	}
	return apart.Abs(apart)
}

// panelsOf reads the sheets that counted in the rounds of these, with their lines, by
// round. An expert does not see the others' lines, but may know what is held against him.
func panelsOf(ctx context.Context, db *ent.Client, sheets ...*ent.ExpertSheet) (map[uuid.UUID][]*ent.ExpertSheet, error) {
	var rounds []uuid.UUID
	for _, s := range sheets {
		rounds = append(rounds, s.RoundID)
	}
	counted, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundIDIn(rounds...), expertsheet.StatusEQ(expertsheet.StatusLOCKED)).
		WithLines().All(viewer.System(ctx, "where a sheet departs from its panel"))
	panels := map[uuid.UUID][]*ent.ExpertSheet{}
	for _, s := range counted {
		panels[s.RoundID] = append(panels[s.RoundID], s)
	}
	return panels, err
}
