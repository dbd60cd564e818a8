package statistics

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/executionfigure"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// ProjectLines is a page of project lines, and how many there are.
type ProjectLines struct {
	Total int
	Rows  []*ProjectLine
}

// ProjectLine is one project over the years, as of its declaration of the newest.
type ProjectLine struct {
	Declaration *ent.Declaration
	Years       []*LineYear
}

// LineYear is a budget year of a project line.
type LineYear struct {
	Year            int
	DeclarationID   uuid.UUID
	Declared        *exact.Money
	Granted         *exact.Money
	Approved        *exact.Money
	Executed        *exact.Money
	SelfScore       *exact.Points
	EvaluationScore *exact.Points
}

// How many lines a page has, how many it can have, and how many years a line.
const (
	fewLines  = 20
	mostLines = 200
	lineYears = 3
)

// columns of a declaration that a line shows; forms are wide.
var columns = []string{declaration.FieldID, declaration.FieldProjectID, declaration.FieldUnitID, declaration.FieldSectionID,
	declaration.FieldBudgetYear, declaration.FieldCode, declaration.FieldNameZh, declaration.FieldStage, declaration.FieldOpinion,
	declaration.FieldAmount, declaration.FieldReviewedAmount, declaration.FieldApprovedAmount}

// Lines is T6, by code, and of what was granted nothing T17.
func (f *FollowUp) Lines(ctx context.Context, counted *Counted, first, skip *int) (*ProjectLines, error) {
	limit, offset := fewLines, 0
	which := HandedIn
	if counted != nil {
		which = *counted
	}
	if first != nil {
		limit = min(max(*first, 0), mostLines)
	}
	if skip != nil {
		offset = max(*skip, 0)
	}
	of := f.filter.rows(which)
	total, err := f.db.Declaration.Query().Where(of...).Count(ctx)
	if err != nil {
		return nil, fmt.Errorf("count lines: %w", err)
	}
	page, err := f.db.Declaration.Query().Where(of...).Order(declaration.ByCode(), declaration.ByID()).Offset(offset).Limit(limit).
		WithUnit().Select(columns...).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("lines: %w", err)
	}
	projects := make([]uuid.UUID, len(page))
	for i, d := range page {
		projects[i] = d.ProjectID
	}
	years, err := f.years(ctx, projects)
	if err != nil {
		return nil, err
	}
	lines := &ProjectLines{Total: total, Rows: []*ProjectLine{}}
	for _, d := range page {
		lines.Rows = append(lines.Rows, &ProjectLine{d, years[d.ProjectID]})
	}
	return lines, nil
}

// years are those of some projects up to the one asked, the newest first.
func (f *FollowUp) years(ctx context.Context, projects []uuid.UUID) (map[uuid.UUID][]*LineYear, error) {
	rows, err := f.db.Declaration.Query().Where(declaration.ProjectIDIn(projects...), Of(HandedIn),
		declaration.BudgetYearLTE(f.filter.BudgetYear), declaration.BudgetYearGT(f.filter.BudgetYear-lineYears)).
		Order(ent.Desc(declaration.FieldBudgetYear), declaration.ByCode()).Select(columns...).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("years of lines: %w", err)
	}
	years, of, ids := map[uuid.UUID][]*LineYear{}, map[uuid.UUID]*LineYear{}, make([]uuid.UUID, len(rows))
	for i, d := range rows {
		y := &LineYear{Year: d.BudgetYear, DeclarationID: d.ID, Declared: d.Amount, Granted: GrantedTo(d), Approved: d.ApprovedAmount}
		years[d.ProjectID], of[d.ID], ids[i] = append(years[d.ProjectID], y), y, d.ID
	}
	return years, f.ended(ctx, ids, of)
}

// ended adds what is known of the finished years.
func (f *FollowUp) ended(ctx context.Context, ids []uuid.UUID, of map[uuid.UUID]*LineYear) error {
	figures, err := f.db.ExecutionFigure.Query().Where(executionfigure.DeclarationIDIn(ids...), executionfigure.Current(true)).All(ctx)
	if err != nil {
		return fmt.Errorf("figures of lines: %w", err)
	}
	for _, x := range figures {
		of[x.DeclarationID].Executed = &x.Executed
	}
	own, err := f.db.SelfEvaluation.Query().Where(selfevaluation.DeclarationIDIn(ids...), selfevaluation.ExecutedNotNil()).
		Select(selfevaluation.FieldDeclarationID, selfevaluation.FieldExecuted, selfevaluation.FieldTotal, selfevaluation.FieldFinalTotal).All(ctx)
	if err != nil {
		return fmt.Errorf("self-evaluations of lines: %w", err)
	}
	for _, e := range own {
		y := of[e.DeclarationID]
		if y.Executed, y.SelfScore = e.Executed, e.Total; e.FinalTotal != nil {
			y.SelfScore = e.FinalTotal
		}
	}
	others, err := f.db.Evaluation.Query().Where(evaluation.DeclarationIDIn(ids...), evaluation.TotalNotNil()).
		Order(evaluation.ByKind()). // a department's before the bureau's, which weighs more
		Select(evaluation.FieldDeclarationID, evaluation.FieldTotal).All(ctx)
	if err != nil {
		return fmt.Errorf("evaluations of lines: %w", err)
	}
	for _, e := range others {
		of[e.DeclarationID].EvaluationScore = e.Total
	}
	return nil
}
