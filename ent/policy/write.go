package policy

import (
	"slices"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"
	"github.com/google/uuid"

	"hengxiao/ent/viewer"
)

// hand says who writes a table by hand: which roles make rows, and which of the rows
// that exist for a viewer the viewer changes. Steps of the procedure, and what follows
// from them, are written by the machine on people's behalf. Nobody deletes: papers are
// withdrawn, retired, or marked as removed.
type hand struct {
	making   []viewer.Role
	changing sight
}

var hands = map[string]hand{
	"projects":           {[]viewer.Role{viewer.UnitClerk}, acting(viewer.UnitClerk, viewer.UnitHead)},
	"declarations":       {[]viewer.Role{viewer.UnitClerk}, acting(viewer.UnitClerk)},
	"attachments":        {[]viewer.Role{viewer.UnitClerk}, within(acting(viewer.UnitClerk))},
	"questions":          {[]viewer.Role{viewer.Expert}, within(acting(viewer.UnitClerk))},
	"appeals":            {making: []viewer.Role{viewer.UnitHead}},
	"monitorings":        {changing: within(acting(viewer.UnitClerk))},
	"self_evaluations":   {changing: within(acting(viewer.UnitClerk))},
	"overalls":           {changing: acting(viewer.UnitClerk)},
	"rollups":            {changing: compiling},
	"adjustments":        {changing: within(acting(viewer.UnitClerk))},
	"target_reviews":     {[]viewer.Role{viewer.SectionReviewer}, within(reviewed)},
	"expert_sheets":      {changing: seat},
	"score_lines":        {[]viewer.Role{viewer.Expert}, onSeat},
	"batches":            {[]viewer.Role{viewer.PerfOffice}, held(viewer.PerfOffice)},
	"standards":          {[]viewer.Role{viewer.PerfOffice}, held(viewer.PerfOffice)},
	"library_indicators": {[]viewer.Role{viewer.PerfOffice}, held(viewer.PerfOffice)},
	"extensions":         {[]viewer.Role{viewer.PerfOffice}, held(viewer.PerfOffice)},
	"funding_marks":      {[]viewer.Role{viewer.PerfOffice}, held(viewer.PerfOffice)},
	"section_ceilings":   {[]viewer.Role{viewer.PerfOffice}, held(viewer.PerfOffice)},
	"reports":            {[]viewer.Role{viewer.PerfOffice}, held(viewer.PerfOffice, viewer.Leader)},
	"notices":            {changing: everyRow},
}

// SharesViews tells whether v may let others see a view of the own over a list.
func SharesViews(v *viewer.Viewer) bool { return v.Has(viewer.PerfOffice) }

// Engages tells whether v gives the work of a department's own contract out, to whoever it
// engaged and for this project.
func Engages(v *viewer.Viewer, unitID, sectionID, batchID uuid.UUID) bool {
	return v.Covers([]viewer.Role{viewer.DeptReviewer}, unitID, sectionID, batchID)
}

// Compiles are the units whose roll-ups v makes: those for which v is the clerk, in no single
// batch alone.
func Compiles(v *viewer.Viewer) (units []uuid.UUID) {
	for _, g := range v.Grants {
		if g.Role == viewer.UnitClerk && len(g.Batches) == 0 {
			units = append(units, g.Acts()...)
		}
	}
	return units
}

// CompilesAcross tells whether v makes the roll-ups of several departments' projects.
func CompilesAcross(v *viewer.Viewer) bool {
	return slices.ContainsFunc(v.Grants, func(g viewer.Grant) bool { return g.Role == viewer.PerfOffice && len(g.Batches) == 0 })
}

// mayWrite narrows a write by hand to the rows that are the viewer's to change.
func mayWrite(v *viewer.Viewer, table string, m ent.Mutation) error {
	by := hands[table]
	switch {
	case m.Op().Is(ent.OpCreate) && v.Has(by.making...):
		return nil
	case m.Op().Is(ent.OpUpdate|ent.OpUpdateOne) && by.changing != nil:
		m.(narrowed).WhereP(Scope(v, table), func(t *sql.Selector) { t.Where(anyOf(by.changing(v, t))) })
		return nil
	default:
		return privacy.Denyf("%s is not written so by %v", table, v.Roles())
	}
}

// fromItsOwnSide refuses to tie or untie rows from the other side: such a write
// changes rows whose own policy nobody asked.
func fromItsOwnSide(m ent.Mutation) error {
	for _, edge := range slices.Concat(m.AddedEdges(), m.RemovedEdges(), m.ClearedEdges()) {
		_, set := m.Field(edge + "_id")
		if !set && !m.FieldCleared(edge+"_id") {
			return privacy.Denyf("%s of a %s are written on their own side", edge, m.Type())
		}
	}
	return nil
}

// acting: the rows of the units for which v acts in one of the roles; what v sees of
// units below is not v's to write.
func acting(roles ...viewer.Role) sight {
	return func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
		var units []uuid.UUID
		for _, g := range v.Grants {
			if slices.Contains(roles, g.Role) {
				units = append(units, g.Acts()...)
			}
		}
		return in(t.C("unit_id"), units)
	}
}

// compiling: a clerk the unit's roll-ups, the office those of several departments, which have
// no unit.
func compiling(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	own := acting(viewer.UnitClerk)(v, t)
	if !CompilesAcross(v) {
		return own
	}
	return anyOf(own, sql.IsNull(t.C("unit_id")))
}

// reviewed: the rows of the sections for which v reviews.
func reviewed(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	ids, _ := sectionsOf(v, viewer.SectionReviewer)
	return in(t.C("section_id"), ids)
}

// within are the rows whose declaration is in a sight.
func within(way sight) sight {
	return func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate { return shown(v, t, way) }
}

// held: all rows, for whoever holds one of the roles.
func held(roles ...viewer.Role) sight {
	return func(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
		if !v.Has(roles...) {
			return nil
		}
		return every(t)
	}
}

func everyRow(_ *viewer.Viewer, t *sql.Selector) *sql.Predicate { return every(t) }

// seat are an expert's own sheets, and onSeat the lines on them.
func seat(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.ExpertID == nil {
		return nil
	}
	return sql.EQ(t.C("expert_id"), *v.ExpertID)
}

func onSeat(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	sheets := sub(t, "expert_sheets", "id")
	sheets.Where(anyOf(seat(v, sheets)))
	return sql.In(t.C("sheet_id"), sheets)
}
