package statistics

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// rows are the declarations of the dashboard's year.
func (d *Dashboard) rows() []predicate.Declaration {
	return append(d.part(), declaration.BudgetYear(d.filter.BudgetYear))
}

// part are the conditions of the filter but for the year: none where all of it is asked. What
// bears a declaration's year itself is then found without its declarations.
func (d *Dashboard) part() []predicate.Declaration {
	of := d.filter.places(d.names)
	if d.filter.BatchID != nil {
		of = append(of, declaration.BatchID(*d.filter.BatchID))
	}
	return of
}

// ExecutionPoint is what was spent by the end of a period, or of the whole year where the
// self-evaluations tell it.
type ExecutionPoint struct {
	ThroughMonth *int        `json:"through_month"`
	Count        int         `json:"count"`
	Budget       exact.Money `json:"budget"`
	Executed     exact.Money `json:"executed"`
}

// Execution sums what monitoring and self-evaluation report, in the order of the year.
func (d *Dashboard) Execution(ctx context.Context) ([]*ExecutionPoint, error) {
	points, part := []*ExecutionPoint{}, d.part()
	monitorings := d.db.Monitoring.Query().Where(monitoring.Year(d.filter.BudgetYear), monitoring.ExecutedNotNil())
	evaluations := d.db.SelfEvaluation.Query().Where(selfevaluation.Year(d.filter.BudgetYear), selfevaluation.ExecutedNotNil())
	if len(part) > 0 {
		monitorings.Where(monitoring.HasDeclarationWith(part...))
		evaluations.Where(selfevaluation.HasDeclarationWith(part...))
	}
	err := monitorings.
		Modify(func(s *sql.Selector) {
			s.Select(s.C(monitoring.FieldThroughMonth)).AppendSelectAs("COUNT(*)", "count").
				AppendSelectAs(amountOf(s.C(monitoring.FieldAdjustedBudget)), "budget").
				AppendSelectAs(amountOf(s.C(monitoring.FieldExecuted)), "executed").
				GroupBy(s.C(monitoring.FieldThroughMonth)).OrderBy(s.C(monitoring.FieldThroughMonth))
		}).Scan(ctx, &points)
	if err != nil {
		return nil, fmt.Errorf("count monitorings: %w", err)
	}
	var year []*ExecutionPoint
	err = evaluations.
		Modify(func(s *sql.Selector) {
			s.Select().AppendSelectAs("COUNT(*)", "count").AppendSelectAs(amountOf(s.C(selfevaluation.FieldAdjustedBudget)), "budget").
				AppendSelectAs(amountOf(s.C(selfevaluation.FieldExecuted)), "executed")
		}).Scan(ctx, &year)
	if err != nil {
		return nil, fmt.Errorf("count self-evaluations: %w", err)
	}
	if year[0].Count > 0 {
		points = append(points, year[0])
	}
	return points, nil
}

// SubmissionDay counts what was first handed in on a day.
type SubmissionDay struct {
	Day   clock.Date `json:"submitted_on"`
	Count int        `json:"count"`
}

// Submissions is the load before the deadline.
func (d *Dashboard) Submissions(ctx context.Context) ([]*SubmissionDay, error) {
	days := []*SubmissionDay{}
	err := scan(ctx, d.db, append(d.rows(), declaration.SubmittedOnNotNil()), func(s *sql.Selector) {
		on := s.C(declaration.FieldSubmittedOn)
		s.Select(on).AppendSelectAs("COUNT(*)", "count").GroupBy(on).OrderBy(on)
	}, &days)
	return days, err
}

// RiskRow counts what is late or stands still in a place.
type RiskRow struct {
	Code    string
	NameZh  string
	Overdue int
	Stuck   int
}

// Stuck are the declarations that are handed in, not ended, and have stood in one stage
// for more than some days: by whole days, as asking at every minute would tell the moment.
func Stuck(ctx context.Context, days int) predicate.Declaration {
	return func(s *sql.Selector) { s.Where(stuck(ctx, days)(s)) }
}

func stuck(ctx context.Context, days int) test {
	return func(t *sql.Selector) *sql.Predicate {
		return sql.And(handedIn(t), going(t), sql.LT(t.C(declaration.FieldStageSince), clock.DateOf(clock.Now(ctx)).AddDays(-days).Time()))
	}
}

// Overdue are the declarations whose time in the present stage is over.
func Overdue(ctx context.Context) predicate.Declaration {
	return func(s *sql.Selector) { s.Where(overdue(ctx)(s)) }
}

func overdue(ctx context.Context) test {
	return func(t *sql.Selector) *sql.Predicate {
		return sql.And(going(t), sql.LTE(t.C(declaration.FieldDueAt), clock.Now(ctx)))
	}
}

// going: something follows.
func going(t *sql.Selector) *sql.Predicate {
	ended := make([]any, len(workflow.Final))
	for i, s := range workflow.Final {
		ended[i] = s
	}
	return sql.NotIn(t.C(declaration.FieldStage), ended...)
}

// Risks lists the places where something is late or stands still, the worst first.
func (d *Dashboard) Risks(ctx context.Context) ([]*RiskRow, error) {
	var cells []struct {
		PlaceID uuid.UUID `json:"place"`
		Overdue int       `json:"overdue"`
		Stuck   int       `json:"stuck"`
	}
	late, still := overdue(ctx), stuck(ctx, d.StuckDays)
	either := func(s *sql.Selector) { s.Where(sql.And(going(s), sql.Or(late(s), still(s)))) }
	err := scan(ctx, d.db, append(d.rows(), either), func(s *sql.Selector) {
		place := s.C(d.By.column())
		s.Select().AppendSelectAs(place, "place").AppendSelectExprAs(sumWhere(s, late, "1"), "overdue").
			AppendSelectExprAs(sumWhere(s, still, "1"), "stuck").
			GroupBy(apartFromIndexes(s, place))
	}, &cells)
	if err != nil {
		return nil, err
	}
	rows := []*RiskRow{}
	for _, c := range cells {
		code, nameZh := d.place(c.PlaceID)
		rows = append(rows, &RiskRow{code, nameZh, c.Overdue, c.Stuck})
	}
	slices.SortFunc(rows, func(a, b *RiskRow) int {
		return cmp.Or(cmp.Compare(b.Overdue, a.Overdue), cmp.Compare(b.Stuck, a.Stuck), cmp.Compare(a.Code, b.Code))
	})
	return rows, nil
}

// apartFromIndexes is a column to group by that SQLite takes no index for: it would rather
// read all years in the order of their places than sort the few rows of one.
func apartFromIndexes(s *sql.Selector, column string) string {
	if s.Dialect() == dialect.SQLite {
		return "+" + column
	}
	return column
}

// ReviewProgress is what experts of a batch have in hand; the sheets are told to who may
// know how a panel stands.
type ReviewProgress struct {
	Batch        *ent.Batch
	Declarations int
	Overdue      int
	Invited      *int
	Scoring      *int
	Submitted    *int
	Late         *int
}

// underReview are the stages in which experts have something in hand.
var underReview = []declaration.Stage{declaration.StageINDIVIDUAL_REVIEW, declaration.StageCOLLECTIVE_REVIEW}

// Reviews tells how the experts get on, batch by batch.
func (d *Dashboard) Reviews(ctx context.Context) ([]*ReviewProgress, error) {
	var cells []struct {
		BatchID uuid.UUID `json:"batch_id"`
		Count   int       `json:"count"`
		Overdue int       `json:"overdue"`
	}
	of := append(d.rows(), declaration.StageIn(underReview...))
	err := scan(ctx, d.db, of, func(s *sql.Selector) {
		s.Select(s.C(declaration.FieldBatchID)).AppendSelectAs("COUNT(*)", "count").
			AppendSelectExprAs(sumWhere(s, overdue(ctx), "1"), "overdue").GroupBy(s.C(declaration.FieldBatchID))
	}, &cells)
	if err != nil {
		return nil, err
	}
	if len(cells) == 0 {
		return []*ReviewProgress{}, nil
	}
	ids, rows := make([]uuid.UUID, len(cells)), map[uuid.UUID]*ReviewProgress{}
	for i, c := range cells {
		ids[i], rows[c.BatchID] = c.BatchID, &ReviewProgress{Declarations: c.Count, Overdue: c.Overdue}
	}
	batches, err := d.db.Batch.Query().Where(batch.IDIn(ids...)).Order(batch.ByCode()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("batches: %w", err)
	}
	list := []*ReviewProgress{}
	for _, b := range batches {
		rows[b.ID].Batch = b
		list = append(list, rows[b.ID])
	}
	return list, d.sheets(ctx, of, rows)
}

// sheets counts the sheets of what is under review, without naming anybody.
func (d *Dashboard) sheets(ctx context.Context, of []predicate.Declaration, rows map[uuid.UUID]*ReviewProgress) error {
	if !policy.KnowsPanels(viewer.FromContext(ctx)) {
		return nil
	}
	var cells []struct {
		BatchID   uuid.UUID `json:"batch_id"`
		Invited   int       `json:"invited"`
		Scoring   int       `json:"scoring"`
		Submitted int       `json:"submitted"`
		Late      int       `json:"late"`
	}
	err := scan(ctx, d.db, of, func(s *sql.Selector) {
		sheets := seen(ctx, s, expertsheet.Table, expertsheet.FieldDeclarationID, expertsheet.FieldStatus, expertsheet.FieldDueAt).As("sheet")
		s.Join(sheets).On(s.C(declaration.FieldID), sheets.C(expertsheet.FieldDeclarationID))
		status := func(of ...any) test {
			return func(*sql.Selector) *sql.Predicate { return sql.In(sheets.C(expertsheet.FieldStatus), of...) }
		}
		scoring := status(expertsheet.StatusACCEPTED, expertsheet.StatusSCORING, expertsheet.StatusREOPENED)
		late := func(t *sql.Selector) *sql.Predicate {
			return sql.And(scoring(t), sql.LTE(sheets.C(expertsheet.FieldDueAt), clock.Now(ctx)))
		}
		batch := s.C(declaration.FieldBatchID)
		s.Select(batch).AppendSelectExprAs(sumWhere(s, status(expertsheet.StatusINVITED), "1"), "invited").
			AppendSelectExprAs(sumWhere(s, scoring, "1"), "scoring").
			AppendSelectExprAs(sumWhere(s, status(expertsheet.StatusSUBMITTED, expertsheet.StatusLOCKED), "1"), "submitted").
			AppendSelectExprAs(sumWhere(s, late, "1"), "late").GroupBy(batch)
	}, &cells)
	if err != nil {
		return err
	}
	for _, r := range rows {
		r.Invited, r.Scoring, r.Submitted, r.Late = new(int), new(int), new(int), new(int)
	}
	for _, c := range cells {
		r := rows[c.BatchID]
		*r.Invited, *r.Scoring, *r.Submitted, *r.Late = c.Invited, c.Scoring, c.Submitted, c.Late
	}
	return nil
}
