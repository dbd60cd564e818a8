package search

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/project"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// kinds are what is looked for, in the order in which it is shown: how many of each,
// who has a page for it (nobody named: everybody), and how it is found. A further kind
// is a line here, a value of SearchKind, and a line of its page in the SPA's
// features/search/find.ts.
var kinds = []struct {
	kind  Kind
	shown int
	roles []viewer.Role
	find  func(ctx context.Context, db *ent.Client, words []string, most int) ([]*Hit, error)
}{
	{"DECLARATION", 6, nil, declarations},
	{"PROJECT", 4, nil, projects},
	{"INDICATOR", 4, nil, indicators},
	{"UNIT", 3, nil, units},
	{"EXPERT", 4, []viewer.Role{viewer.PerfOffice, viewer.Leader, viewer.Auditor, viewer.SectionReviewer, viewer.DeptReviewer, viewer.UnitHead}, experts},
	{"FILE", 4, nil, files},
	{"REPORT", 3, []viewer.Role{viewer.PerfOffice, viewer.Leader, viewer.BudgetSection, viewer.SectionReviewer, viewer.Auditor}, reports},
}

// declarations by name or code, the newest year first.
func declarations(ctx context.Context, db *ent.Client, words []string, most int) ([]*Hit, error) {
	holding := holds(words, declaration.FieldNameZh, declaration.FieldCode)
	found, err := db.Declaration.Query().Where(holding, paired(words, declaration.FieldNameZh, declaration.FieldCode)).Limit(few + 1).IDs(ctx)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	ids, err := db.Declaration.Query().Where(holding, among(found, declaration.FieldID)).
		Order(declaration.ByCode(sql.OrderDesc())).Limit(most).IDs(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := named(ctx, db, ids)
	if err != nil {
		return nil, err
	}
	return each(ids, func(id uuid.UUID) *Hit {
		d := rows[id]
		return &Hit{ID: id, Title: d.NameZh, About: d.Edges.Unit.ShortNameZh, Code: d.Code, Stage: &d.Stage}
	}), nil
}

func projects(ctx context.Context, db *ent.Client, words []string, most int) ([]*Hit, error) {
	holding := holds(words, project.FieldNameZh, project.FieldCode)
	found, err := db.Project.Query().Where(holding, paired(words, project.FieldNameZh, project.FieldCode)).Limit(few + 1).IDs(ctx)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	ids, err := db.Project.Query().Where(holding, among(found, project.FieldID)).
		Order(project.ByNameZh(), project.ByID()).Limit(most).IDs(ctx)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	rows, err := db.Project.Query().Where(project.IDIn(ids...)).WithUnit().All(ctx)
	if err != nil {
		return nil, err
	}
	return each(ids, func(id uuid.UUID) *Hit {
		p := rows[slices.IndexFunc(rows, func(p *ent.Project) bool { return p.ID == id })]
		return &Hit{ID: id, Title: p.NameZh, About: p.Edges.Unit.ShortNameZh, Code: p.Code}
	}), nil
}

// indicators of submitted declarations, by their names.
func indicators(ctx context.Context, db *ent.Client, words []string, most int) ([]*Hit, error) {
	holding := holds(words, indicator.FieldNameZh)
	found, err := db.Indicator.Query().Where(holding, paired(words, indicator.FieldNameZh)).Limit(few+1).
		Select(indicator.FieldNameZh, indicator.FieldDeclarationID).All(ctx)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	rows, err := db.Indicator.Query().Where(holding, among(owners(found, ownerOfIndicator), indicator.FieldDeclarationID)).
		Order(indicator.ByNameZh(), indicator.ByDeclarationID()).Limit(most).
		Select(indicator.FieldNameZh, indicator.FieldDeclarationID).All(ctx)
	if err != nil {
		return nil, err
	}
	return parts(ctx, db, rows, ownerOfIndicator)
}

func ownerOfIndicator(i *ent.Indicator) (string, uuid.UUID) { return i.NameZh, i.DeclarationID }

// files that were given with a declaration, by their names.
func files(ctx context.Context, db *ent.Client, words []string, most int) ([]*Hit, error) {
	holding := holds(words, attachment.FieldName)
	found, err := db.Attachment.Query().Where(holding, paired(words, attachment.FieldName)).Limit(few+1).
		Select(attachment.FieldName, attachment.FieldDeclarationID).All(ctx)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	rows, err := db.Attachment.Query().Where(holding, among(owners(found, ownerOfFile), attachment.FieldDeclarationID)).
		Order(attachment.ByName(), attachment.ByDeclarationID()).Limit(most).
		Select(attachment.FieldName, attachment.FieldDeclarationID).All(ctx)
	if err != nil {
		return nil, err
	}
	return parts(ctx, db, rows, ownerOfFile)
}

func ownerOfFile(a *ent.Attachment) (string, uuid.UUID) { return a.Name, a.DeclarationID }

func units(ctx context.Context, db *ent.Client, words []string, most int) ([]*Hit, error) {
	rows, err := db.Unit.Query().Where(holds(words, unit.FieldNameZh, unit.FieldCode)).Order(unit.ByCode()).Limit(most).All(ctx)
	return each(rows, func(u *ent.Unit) *Hit { return &Hit{ID: u.ID, Title: u.NameZh, About: u.ShortNameZh, Code: u.Code} }), err
}

func experts(ctx context.Context, db *ent.Client, words []string, most int) ([]*Hit, error) {
	rows, err := db.Expert.Query().Where(holds(words, expert.FieldNameZh, expert.FieldCode, expert.FieldEmployerZh)).
		Order(expert.ByCode()).Limit(most).All(ctx)
	return each(rows, func(e *ent.Expert) *Hit { return &Hit{ID: e.ID, Title: e.NameZh, About: e.EmployerZh, Code: e.Code} }), err
}

func reports(ctx context.Context, db *ent.Client, words []string, most int) ([]*Hit, error) {
	rows, err := db.Report.Query().Where(holds(words, report.FieldTitle)).Order(report.ByTitle(), report.ByID()).Limit(most).
		Select(report.FieldID, report.FieldTitle, report.FieldReceipt, report.FieldBatchID).WithBatch().All(ctx)
	return each(rows, func(r *ent.Report) *Hit {
		return &Hit{ID: r.ID, Title: r.Title, About: r.Edges.Batch.NameZh, Code: r.Receipt}
	}), err
}

// parts are hits on what belongs to declarations.
func parts[Row any](ctx context.Context, db *ent.Client, rows []Row, of func(Row) (string, uuid.UUID)) ([]*Hit, error) {
	whole, err := named(ctx, db, owners(rows, of))
	if err != nil {
		return nil, err
	}
	var hits []*Hit
	for _, r := range rows {
		name, id := of(r)
		if d := whole[id]; d != nil { // parts may be shown to whom the whole is not
			hits = append(hits, &Hit{ID: id, Title: name, About: d.NameZh, Code: d.Code})
		}
	}
	return hits, nil
}

// owners are the declarations of parts.
func owners[Row any](rows []Row, of func(Row) (string, uuid.UUID)) []uuid.UUID {
	ids := make([]uuid.UUID, len(rows))
	for i, r := range rows {
		_, ids[i] = of(r)
	}
	return ids
}

// named are declarations by their ids, as far as lists name them.
func named(ctx context.Context, db *ent.Client, ids []uuid.UUID) (map[uuid.UUID]*ent.Declaration, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := db.Declaration.Query().Where(declaration.IDIn(ids...)).
		Select(declaration.FieldID, declaration.FieldNameZh, declaration.FieldCode, declaration.FieldStage, declaration.FieldUnitID).
		WithUnit().All(ctx)
	byID := map[uuid.UUID]*ent.Declaration{}
	for _, d := range rows {
		byID[d.ID] = d
	}
	return byID, err
}

func each[Row any](rows []Row, hit func(Row) *Hit) []*Hit {
	hits := make([]*Hit, len(rows))
	for i, r := range rows {
		hits[i] = hit(r)
	}
	return hits
}
