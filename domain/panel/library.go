package panel

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// PoolEntry is an expert of the library (专家库) with what bars him from a project,
// and every rule of recusal that was hit, dismissed hits and mere marks among them.
type PoolEntry struct {
	Expert *ent.Expert
	Bars   []Bar
	Hits   []*library.Hit
}

// Pool lists the library, by code, for a declaration that the viewer sees. What a rule was hit
// by is told to those alone who read of experts' ties.
func Pool(ctx context.Context, db *ent.Client, declarationID uuid.UUID) ([]*PoolEntry, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(declarationID)).WithBatch().WithUnit().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	lib, err := open(ctx, db, d)
	if err != nil {
		return nil, err
	}
	if !policy.ReadsTies(viewer.FromContext(ctx)) {
		lib.hits = untold(lib.hits)
	}
	need := Need{YearlyLoad: set.Settings.Panel.YearlyLoad}
	pool := make([]*PoolEntry, len(lib.experts))
	for i, e := range lib.experts {
		pool[i] = &PoolEntry{Expert: e, Bars: Bars(lib.entrants[i], lib.subject, need), Hits: lib.hits[e.ID]}
	}
	return pool, nil
}

// untold are hits without the facts behind them.
func untold(hits map[uuid.UUID][]*library.Hit) map[uuid.UUID][]*library.Hit {
	out := make(map[uuid.UUID][]*library.Hit, len(hits))
	for who, list := range hits {
		for _, hit := range list {
			bare := *hit
			bare.Fact, bare.Detail = "", ""
			out[who] = append(out[who], &bare)
		}
	}
	return out
}

// shelf is the library as it stands before one declaration; experts and entrants
// share their places, ordered by code.
type shelf struct {
	subject  Subject
	experts  []*ent.Expert
	entrants []Entrant
	hits     map[uuid.UUID][]*library.Hit
}

// open reads the library of the declaration's division with everything that may
// bar somebody. The declaration comes with its batch.
func open(ctx context.Context, db *ent.Client, d *ent.Declaration) (*shelf, error) {
	ctx = viewer.System(ctx, "who may judge "+d.Code)
	whole, err := library.Open(ctx, db)
	if err != nil {
		return nil, err
	}
	loads, err := library.Loads(ctx, db, d.Division)
	if err != nil {
		return nil, err
	}
	return before(ctx, db, d, whole, loads)
}

// before is the whole library as it stands before one declaration.
func before(ctx context.Context, db *ent.Client, d *ent.Declaration, whole *library.Shelf, loads map[uuid.UUID]library.Load) (lib *shelf, err error) {
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	lib = &shelf{experts: whole.Experts}
	if lib.subject, err = subjectOf(whole, d, set); err != nil {
		return nil, err
	}
	if lib.hits, err = hitsOn(ctx, db, whole, d, set); err != nil {
		return nil, err
	}
	ties, err := leavers(ctx, db, d)
	if err != nil {
		return nil, err
	}
	houses := map[string]string{}
	for _, e := range lib.experts {
		entrant := entrantOf(e, houses)
		entrant.Load = loads[e.ID].Begun + loads[e.ID].Asked
		entrant.Relations = append(standing(d, lib.hits[e.ID]), ties[e.ID]...)
		entrant.Absences = within(lib.subject.Period, whole.Absences[e.ID])
		lib.entrants = append(lib.entrants, entrant)
	}
	return lib, nil
}

func subjectOf(whole *library.Shelf, d *ent.Declaration, set *standard.Set) (Subject, error) {
	p, err := whole.Project(d)
	if err != nil {
		return Subject{}, err
	}
	period := periodOf(d, set, p.Day)
	return Subject{Day: p.Day, Projects: []Project{{Code: p.Code, Unit: p.Unit.Code, Department: p.Department.Code}}, Period: &period}, nil
}

// within are the absences that touch the period, by their days alone.
func within(p *Period, all []*ent.ExpertAbsence) (absences []Absence) {
	for _, row := range all {
		if a := (Absence{row.FirstDay, row.LastDay}); p.touches(a) {
			absences = append(absences, a)
		}
	}
	return absences
}

// hitsOn asks the batch's rules of recusal, the panel as it sits now in mind.
func hitsOn(ctx context.Context, db *ent.Client, whole *library.Shelf, d *ent.Declaration, set *standard.Set) (map[uuid.UUID][]*library.Hit, error) {
	sitting, err := db.ExpertSheet.Query().Where(expertsheet.DeclarationID(d.ID), expertsheet.StatusIn(workflow.Valid...),
		expertsheet.HasRoundWith(reviewround.No(d.ReviewRound))).Select(expertsheet.FieldExpertID).All(ctx)
	if err != nil {
		return nil, err
	}
	seated := make([]uuid.UUID, len(sitting))
	for i, s := range sitting {
		seated[i] = s.ExpertID
	}
	return whole.Hits(ctx, db, d, seated, set.RecusalRules())
}

// standing are the hits that keep somebody away, as a draw's record tells them:
// without the fact, which is the office's to know.
func standing(d *ent.Declaration, hits []*library.Hit) []Relation {
	var relations []Relation
	for _, h := range hits {
		if r := (Relation{To: d.Code, Reason: Reason(h.Reason), Source: h.Source}); h.Stands() && !slices.Contains(relations, r) {
			relations = append(relations, r)
		}
	}
	return relations
}

// entrantOf is an expert as he enters a draw. Employers are numbered, so that a
// draw's record tells who shares one and not which it is; they are the same by the name
// by which colleagues are, and who has none shares it with nobody.
func entrantOf(e *ent.Expert, houses map[string]string) Entrant {
	employer := standard.NormalName(e.EmployerZh)
	house, known := houses[employer]
	if !known && employer != "" {
		house = fmt.Sprintf("H%d", len(houses)+1)
		houses[employer] = house
	}
	entrant := Entrant{Code: e.Code, Fields: library.Knows(e), Employer: house, EmployerKind: e.EmployerKind,
		Active: e.Status == expert.StatusACTIVE}
	if e.TermEnd != nil {
		entrant.TermEnd = *e.TermEnd
	}
	return entrant
}

// at finds an entry by the expert's code.
func (lib *shelf) at(code string) int {
	return slices.IndexFunc(lib.entrants, func(e Entrant) bool { return e.Code == code })
}

// barsOf is what keeps an expert away by now; one who left the library is kept away.
func (lib *shelf) barsOf(code string, n Need) []Bar {
	i := lib.at(code)
	if i < 0 {
		return []Bar{{Inactive, "已不在专家库", known}}
	}
	return Bars(lib.entrants[i], lib.subject, n)
}
