package panel

import (
	"context"
	"errors"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/assign"
	"hengxiao/domain/fault"
	"hengxiao/domain/secret"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// PanelDraw is how a draw went (抽取结果), read from its record; before the public value
// is brought, what it will be made from. Replayed tells that the record, drawn again
// just now, comes out the same.
type PanelDraw struct {
	Size       int
	Fields     []FieldNeed
	Source     string
	Value      string
	ReadFrom   string
	Seed       string
	Candidates int // whom nothing barred
	Panel      []*DrawnExpert
	Reserves   []*DrawnExpert // in the order in which they move up
	Excluded   []*PoolEntry   // as they were barred when the basis was fixed
	Late       []*PoolEntry   // barred since, at the draw
	Direct     []*DirectChoice
	Group      *PanelGroup // nil: drawn alone
	Replayed   bool
}

// DrawnExpert is a seat of the draw or a reserve. Called tells whether he has been
// invited into the round, Bars what keeps him away by now.
type DrawnExpert struct {
	Expert *ent.Expert
	Leads  bool
	Called bool
	Bars   []Bar
}

// DirectChoice is an expert who was not drawn but chosen.
type DirectChoice struct {
	Expert      *ent.Expert
	FieldZh     string
	Reason      string
	ConsentedBy string
}

// DrawOf reads the draw of a round that the viewer sees.
func DrawOf(ctx context.Context, db *ent.Client, roundID uuid.UUID) (*PanelDraw, error) {
	seen, err := db.ReviewRound.Query().Where(reviewround.ID(roundID)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !seen {
		return nil, fault.Missing()
	}
	sys := viewer.System(ctx, "read a draw")
	round, err := Read(ctx, db, roundID)
	if err != nil {
		return nil, err
	}
	proof, err := proofOf(ctx, db, round)
	if err != nil {
		return nil, err
	}
	record, err := recordOf(ctx, db, round, round.Edges.Declaration.Code)
	if err != nil {
		return nil, err
	}
	lib, err := open(ctx, db, round.Edges.Declaration)
	if err != nil {
		return nil, err
	}
	called, err := db.ExpertSheet.Query().Where(expertsheet.RoundID(round.ID)).QueryExpert().Select(expert.FieldCode).Strings(sys)
	if err != nil {
		return nil, err
	}
	draw := record.show(lib, called)
	whole, err := opened(ctx, proof)
	if err != nil && !errors.Is(err, secret.ErrSealed) {
		return nil, err
	}
	draw.Replayed = err == nil && whole.Verify() == nil
	if group, ok := proof.(*GroupRecord); ok {
		draw.Group = &PanelGroup{Projects: len(group.Basis.Projects), Goal: group.Basis.Goal, Total: group.Total, Worst: group.Worst, Proven: group.Proven,
			Fields: group.Basis.Fields, Leads: round.LedBy == nil}
	}
	return draw, nil
}

// PanelGroup is of a panel drawn together with others: how many, for which goal, and
// what the plan comes to. Leads tells that the whole is drawn from this round.
type PanelGroup struct {
	Projects int
	Goal     assign.Goal
	Fields   []string
	Total    int
	Worst    int
	Proven   bool
	Leads    bool
}

// show gives the record's codes their experts.
func (r *Record) show(lib *shelf, called []string) *PanelDraw {
	b := r.Basis
	return &PanelDraw{Size: b.Need.Size, Fields: b.Need.Fields, Source: b.Source,
		Value: r.Value, ReadFrom: r.ReadFrom, Seed: r.Seed, Candidates: len(b.Pool) - len(b.Excluded),
		Panel: lib.drawn(r, r.Panel, called), Reserves: lib.drawn(r, r.Reserves, called),
		Excluded: lib.barred(b.Excluded), Late: lib.barred(r.Late), Direct: lib.direct(b)}
}

// barred are those of the library among the excluded.
func (lib *shelf) barred(excluded []Exclusion) []*PoolEntry {
	out := []*PoolEntry{}
	for _, x := range excluded {
		if i := lib.at(x.Code); i >= 0 {
			out = append(out, &PoolEntry{Expert: lib.experts[i], Bars: x.Bars})
		}
	}
	return out
}

func (lib *shelf) direct(b *Basis) []*DirectChoice {
	out := []*DirectChoice{}
	for _, c := range b.Direct {
		if i := lib.at(c.Code); i >= 0 {
			out = append(out, &DirectChoice{Expert: lib.experts[i], FieldZh: b.Need.nameOf(c.Field), Reason: c.Reason, ConsentedBy: c.ConsentedBy})
		}
	}
	return out
}

func (lib *shelf) drawn(r *Record, codes, called []string) []*DrawnExpert {
	out := []*DrawnExpert{}
	for _, code := range codes {
		i := lib.at(code)
		if i < 0 {
			continue // left the library since
		}
		drawn := &DrawnExpert{Expert: lib.experts[i], Leads: code == r.Leader, Called: slices.Contains(called, code)}
		if !drawn.Called {
			drawn.Bars = Bars(lib.entrants[i], lib.subject, r.Basis.Need)
		}
		out = append(out, drawn)
	}
	return out
}
