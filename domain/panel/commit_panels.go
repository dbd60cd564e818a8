package panel

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/assign"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// CommitPanels asks for panels of like projects of one batch, each of a size, with the
// fields that must sit in it, and of experts who know one of the fields at best; pairs
// apart never sit together.
type CommitPanels struct {
	Declarations []*workflow.Seen
	Size         int
	Needs        []*FieldNeed
	Fields       []string
	Apart        []*ApartPair
	Goal         assign.Goal
	Source       string
	Salt         string // of tests; empty: by the machine's chance
}

// ApartPair are two experts who never sit in one panel.
type ApartPair struct{ One, Other uuid.UUID }

// CommitTogether fixes what the panels of many projects will be drawn from at once,
// and asks a second person to draw, as CommitFor does for one. The first project's
// round leads: it keeps the record, and the request.
func CommitTogether(ctx context.Context, db *ent.Client, in CommitPanels) (*ent.ReviewRound, error) {
	source, faults := words("source", "作为随机依据的公开数值", in.Source)
	g, err := in.gather(ctx, db)
	if err != nil {
		return nil, err
	}
	if err := append(faults, g.faults...).Err(); err != nil {
		return nil, err
	}
	g.raw.Source, g.raw.Salt = source, in.Salt
	if in.Salt == "" {
		g.raw.Salt = rand.Text()
	}
	basis, err := NewGroup(g.raw)
	if err != nil {
		return nil, err
	}
	if _, err := basis.Plan(ctx, "is there a plan at all", nil); err != nil {
		return nil, err
	}
	record, err := sealed(ctx, CommitGroup(basis))
	if err != nil {
		return nil, err
	}
	return g.keep(ctx, db, record)
}

// keep writes a round down for each project, the first one's first.
func (g *gathered) keep(ctx context.Context, db *ent.Client, record Proof) (lead *ent.ReviewRound, err error) {
	k := kept{record: record,
		reason: fmt.Sprintf("拟为 %d 个项目各抽取 %d 名专家，以“%s”为随机依据", len(g.declarations), g.raw.Need.Size, g.raw.Source)}
	for _, d := range g.declarations {
		round, err := keep(ctx, db, d, k)
		if err != nil {
			return nil, err
		}
		if lead == nil {
			lead = round
			k.ledBy = &lead.ID
		}
	}
	return lead, nil
}

// mostTogether bounds the projects of one group.
const mostTogether = 1000

// gathered is a group about to be planned.
type gathered struct {
	declarations []*ent.Declaration // by code
	experts      []*ent.Expert
	raw          GroupBasis
	faults       fault.List
}

// gather reads the projects, that wait for a panel, and the library before each.
func (in CommitPanels) gather(ctx context.Context, db *ent.Client) (*gathered, error) {
	g := &gathered{}
	if n := len(in.Declarations); n < 2 || n > mostTogether {
		return nil, fault.New(fault.Number, "一并编组的项目应为 2 至 %d 个，现为 %d 个", mostTogether, n).At("declarations")
	}
	if err := g.known(ctx, db, in.Apart); err != nil {
		return nil, err
	}
	for i, seen := range in.Declarations {
		d, err := filing.Load(ctx, db, seen.ID, seen.Version)
		if err == nil {
			err = Drawable(ctx, db, d)
		}
		if faults, ok := fault.Of(err); ok {
			g.faults = append(g.faults, faults.Under("declarations[%d]", i)...)
			continue
		}
		if err != nil {
			return nil, err
		}
		g.declarations = append(g.declarations, d)
	}
	if len(g.faults) > 0 {
		return nil, g.faults
	}
	slices.SortFunc(g.declarations, func(a, b *ent.Declaration) int { return strings.Compare(a.Code, b.Code) })
	for i, d := range g.declarations[1:] {
		if d.BatchID != g.declarations[0].BatchID || d.ID == g.declarations[i].ID {
			return nil, fault.New(fault.NotFound, "一并编组的项目须属同一批次，且各不相同").At("declarations")
		}
	}
	return g, g.open(ctx, db, in)
}

// known reads who must sit apart: two experts each, whom the viewer sees.
func (g *gathered) known(ctx context.Context, db *ent.Client, pairs []*ApartPair) error {
	for i, pair := range pairs {
		two, err := db.Expert.Query().Where(expert.IDIn(pair.One, pair.Other)).All(ctx)
		if err != nil {
			return err
		}
		if len(two) < 2 {
			g.faults.Add(fault.New(fault.NotFound, "请选择两位不同的专家").At("apart[%d]", i))
			continue
		}
		g.raw.Apart = append(g.raw.Apart, [2]string{two[0].Code, two[1].Code})
	}
	return nil
}

// open reads the library before every project of the group.
func (g *gathered) open(ctx context.Context, db *ent.Client, in CommitPanels) error {
	b := g.declarations[0].Edges.Batch
	set, err := standard.OfBatch(ctx, db, b)
	if err != nil {
		return err
	}
	for i, f := range in.Fields {
		if !set.Codes.ExpertField.Has(f) {
			g.faults.Add(fault.New(fault.NotFound, "没有这个专业领域：%s", f).At("fields[%d]", i))
		}
	}
	needs, faults := named("needs", in.Needs, set)
	g.faults = append(g.faults, faults...)
	g.raw.Need, g.raw.Fields, g.raw.Goal = NeedOf(in.Size, needs, b, set.Settings.Panel), in.Fields, in.Goal
	_, err = NewGroup(g.raw)
	faults, _ = fault.Of(err)
	g.faults = append(g.faults, faults...)
	return eachBefore(ctx, db, g.declarations, func(_ *ent.Declaration, lib *shelf) {
		g.experts, g.raw.Day, g.raw.Period = lib.experts, lib.subject.Day, lib.subject.Period
		g.raw.Projects = append(g.raw.Projects, lib.subject.Projects...)
		if g.raw.Pool == nil {
			g.raw.Pool = lib.entrants
			return
		}
		for i, e := range lib.entrants { // alike but for what ties them to this project
			g.raw.Pool[i].Relations = append(g.raw.Pool[i].Relations, e.Relations...)
		}
	})
}

// eachBefore shows the library as it stands before each of many declarations.
func eachBefore(ctx context.Context, db *ent.Client, all []*ent.Declaration, show func(*ent.Declaration, *shelf)) error {
	ctx = viewer.System(ctx, "who may judge a group of projects")
	whole, err := library.Open(ctx, db)
	if err != nil {
		return err
	}
	loads, err := library.Loads(ctx, db, all[0].Division)
	if err != nil {
		return err
	}
	for _, d := range all {
		lib, err := before(ctx, db, d, whole, loads)
		if err != nil {
			return err
		}
		show(d, lib)
	}
	return nil
}

// drawTogether draws all panels of a group by the public value.
func drawTogether(ctx context.Context, db *ent.Client, lead *ent.ReviewRound, fixed *GroupRecord, value, readFrom string) (*ent.ReviewRound, error) {
	rounds, err := together(ctx, db, lead)
	if err != nil {
		return nil, err
	}
	var all []*ent.Declaration
	for _, r := range rounds {
		d := r.Edges.Declaration
		if r.DrawStatus != reviewround.DrawStatusCOMMITTED || d.Stage != declaration.StagePANEL_FORMING {
			return nil, fault.New(fault.Frozen, "%s 已不在组建专家组环节，请不同意本次抽取后重新编组", d.Code)
		}
		all = append(all, d)
	}
	planned, plan, err := fixed.planned(ctx, value, readFrom)
	if err != nil {
		return nil, err
	}
	if err := holdExperts(ctx, db, lead.Edges.Declaration.Division, fixed.Basis.mayBeInvited()); err != nil {
		return nil, err
	}
	late, loads := map[string][]Exclusion{}, map[string]int{}
	err = eachBefore(ctx, db, all, func(d *ent.Declaration, lib *shelf) {
		late[d.Code] = lib.late(fixed.Of(d.Code).Basis)
		for _, e := range lib.entrants {
			loads[e.Code] = e.Load
		}
	})
	if err != nil {
		return nil, err
	}
	record := planned.seated(plan, late)
	for record.over(loads, late) {
		record = planned.seated(plan, late)
	}
	drawn := lead
	for _, r := range rounds {
		var kept []byte
		if r.ID == lead.ID {
			kept = record.JSON()
		}
		seated, err := seatAll(ctx, db, r, record.Of(r.Edges.Declaration.Code), kept)
		if err != nil {
			return nil, err
		}
		if r.ID == lead.ID {
			drawn = seated
		}
	}
	return drawn, nil
}

// together are a round that leads, which is held, and those it leads, held as well.
func together(ctx context.Context, db *ent.Client, lead *ent.ReviewRound) ([]*ent.ReviewRound, error) {
	led, err := db.ReviewRound.Query().Where(reviewround.LedBy(lead.ID)).Order(reviewround.ByID()).
		IDs(viewer.System(ctx, "panels drawn together"))
	if err != nil {
		return nil, err
	}
	rounds := []*ent.ReviewRound{lead}
	for _, id := range led {
		round, err := Hold(ctx, db, id)
		if err != nil {
			return nil, err
		}
		rounds = append(rounds, round)
	}
	return rounds, nil
}
