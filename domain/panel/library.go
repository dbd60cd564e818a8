package panel

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// PoolEntry is an expert of the library (专家库) with what bars him from a project.
type PoolEntry struct {
	Expert *ent.Expert
	Bars   []Bar
}

// Pool lists the library, by code, for a declaration that the viewer sees.
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
	need := Need{YearlyLoad: set.Settings.Panel.YearlyLoad}
	pool := make([]*PoolEntry, len(lib.experts))
	for i, e := range lib.experts {
		pool[i] = &PoolEntry{Expert: e, Bars: Bars(lib.entrants[i], lib.subject, need)}
	}
	return pool, nil
}

// shelf is the library as it stands before one declaration; experts and entrants
// share their places, ordered by code.
type shelf struct {
	subject  Subject
	experts  []*ent.Expert
	entrants []Entrant
}

// open reads the library of the declaration's division with everything that may
// bar somebody. The declaration comes with its unit.
func open(ctx context.Context, db *ent.Client, d *ent.Declaration) (*shelf, error) {
	ctx = viewer.System(ctx, "who may judge "+d.Code)
	lib := &shelf{}
	units, err := unitsOf(ctx, db, d)
	if err != nil {
		return nil, err
	}
	p := Project{Code: d.Code, Unit: units[0].Code, Department: units[len(units)-1].Code}
	lib.subject = Subject{Day: clock.DateOf(clock.Now(ctx)), Projects: []Project{p}}
	lib.experts, err = db.Expert.Query().Where(expert.Division(d.Division)).Order(expert.ByCode()).All(ctx)
	if err != nil {
		return nil, err
	}
	invited, err := invitations(ctx, db, d.Division)
	if err != nil {
		return nil, err
	}
	ties, err := tiesTo(ctx, db, d, units, lib.experts)
	if err != nil {
		return nil, err
	}
	houses := map[string]string{}
	for _, e := range lib.experts {
		entrant := entrantOf(e, houses)
		entrant.Load += invited[e.ID]
		entrant.Relations = ties[e.ID]
		lib.entrants = append(lib.entrants, entrant)
	}
	return lib, nil
}

// entrantOf is an expert as he enters a draw. Employers are numbered, so that a
// draw's record tells who shares one and not which it is.
func entrantOf(e *ent.Expert, houses map[string]string) Entrant {
	house, known := houses[e.EmployerZh]
	if !known {
		house = fmt.Sprintf("H%d", len(houses)+1)
		houses[e.EmployerZh] = house
	}
	entrant := Entrant{Code: e.Code, Fields: e.Fields, Employer: house, EmployerKind: e.EmployerKind,
		Load: e.ReviewsThisYear, Active: e.Status == expert.StatusACTIVE}
	if e.TermEnd != nil {
		entrant.TermEnd = *e.TermEnd
	}
	return entrant
}

// invitations counts what each expert has been asked and has not begun: it is load
// as much as what he has.
func invitations(ctx context.Context, db *ent.Client, division string) (map[uuid.UUID]int, error) {
	open, err := db.ExpertSheet.Query().
		Where(expertsheet.Division(division), expertsheet.StatusIn(expertsheet.StatusINVITED, expertsheet.StatusACCEPTED)).
		Select(expertsheet.FieldExpertID).All(ctx)
	counts := map[uuid.UUID]int{}
	for _, s := range open {
		counts[s.ExpertID]++
	}
	return counts, err
}

// unitsOf is the declaring unit and, where it hangs under one, its department.
func unitsOf(ctx context.Context, db *ent.Client, d *ent.Declaration) ([]*ent.Unit, error) {
	units := []*ent.Unit{d.Edges.Unit}
	if parent := d.Edges.Unit.ParentID; parent != nil {
		above, err := db.Unit.Query().Where(unit.ID(*parent)).Only(ctx)
		if err != nil {
			return nil, err
		}
		units = append(units, above)
	}
	return units, nil
}

// at finds an entry by the expert's code.
func (lib *shelf) at(code string) int {
	return slices.IndexFunc(lib.entrants, func(e Entrant) bool { return e.Code == code })
}
