package graph

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"
	"github.com/google/uuid"

	"hengxiao/domain/audit"
	"hengxiao/domain/identity"
	"hengxiao/domain/standard"
	"hengxiao/domain/statistics"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/libraryindicator"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/project"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/selfevaluation"
	standards "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
	"hengxiao/graph/generated"
)

// The filters of the lists, by hand: each names its few fields, and none can ask
// for what ent/policy hides.

// ofCode is true of rows whose column names the unit or section of a code. It is
// looked up once, so that the rows are found from the column's index.
func ofCode(ctx context.Context, column, table, code string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		named := sql.Table(table)
		id := sql.Dialect(s.Dialect()).Select(named.C("id")).From(named).
			Where(sql.And(sql.EQ(named.C("division"), viewer.FromContext(ctx).Division), sql.EQ(named.C("code"), code)))
		s.Where(compare(s.C(column), sql.OpEQ, id))
	}
}

// declaredIn is true of projects with a declaration in a budget year. A declaration
// bears its project's code: in the order of codes the search begins with the first.
func declaredIn(ctx context.Context, year int) func(*sql.Selector) {
	return func(s *sql.Selector) {
		declared := func(what string) *sql.Selector {
			d := sql.Table(declaration.Table)
			return sql.Dialect(s.Dialect()).Select(what).From(d).
				Where(sql.And(sql.EQ(d.C("division"), viewer.FromContext(ctx).Division), sql.EQ(d.C(declaration.FieldBudgetYear), year)))
		}
		code := s.C(project.FieldCode)
		s.Where(sql.And(sql.In(code, declared(declaration.FieldCode)), compare(code, sql.OpGTE, declared(sql.Min(declaration.FieldCode)))))
	}
}

// compare holds a column against the one value that a selection gives.
func compare(column string, op sql.Op, with *sql.Selector) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.Ident(column).WriteOp(op).Wrap(func(b *sql.Builder) { b.Join(with) })
	})
}

func narrowBatches(year *int, standardID *uuid.UUID) func(*ent.BatchQuery) (*ent.BatchQuery, error) {
	return func(q *ent.BatchQuery) (*ent.BatchQuery, error) {
		if year != nil {
			q.Where(batch.BudgetYear(*year))
		}
		if standardID != nil {
			q.Where(measuredBy(*standardID))
		}
		return q, nil
	}
}

// measuredBy is true of batches with the standard among theirs.
func measuredBy(id uuid.UUID) predicate.Batch {
	return func(s *sql.Selector) { s.Where(sqljson.ValueContains(batch.FieldStandards, id.String())) }
}

func narrowStandards(ctx context.Context, kind *string, inForce *bool) func(*ent.StandardQuery) (*ent.StandardQuery, error) {
	return func(q *ent.StandardQuery) (*ent.StandardQuery, error) {
		if kind != nil {
			q.Where(standards.Kind(*kind))
		}
		if inForce != nil && *inForce {
			ids, err := standard.InForce(ctx, db(ctx))
			q.Where(standards.IDIn(ids...))
			return q, err
		}
		return q, nil
	}
}

func narrowLibraryIndicators(f *generated.LibraryIndicatorFilter) func(*ent.LibraryIndicatorQuery) (*ent.LibraryIndicatorQuery, error) {
	return func(q *ent.LibraryIndicatorQuery) (*ent.LibraryIndicatorQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(libraryindicator.Or(libraryindicator.NameZhContains(*f.Keyword), libraryindicator.DefinitionContains(*f.Keyword)))
		}
		if f.Level2 != nil {
			q.Where(libraryindicator.Level2(*f.Level2))
		}
		if f.FuncClass != nil && *f.FuncClass == "" {
			q.Where(libraryindicator.FuncClass(""))
		} else if f.FuncClass != nil {
			q.Where(libraryindicator.FuncClassHasPrefix(*f.FuncClass))
		}
		if f.Tag != nil {
			q.Where(func(s *sql.Selector) { s.Where(sqljson.ValueContains(libraryindicator.FieldTags, *f.Tag)) })
		}
		if f.Unit != nil {
			q.Where(libraryindicator.Unit(*f.Unit))
		}
		if f.Status != nil {
			q.Where(libraryindicator.StatusEQ(*f.Status))
		}
		if f.Quality != nil {
			q.Where(libraryindicator.QualityEQ(*f.Quality))
		}
		return q, nil
	}
}

func narrowProjects(ctx context.Context, f *generated.ProjectFilter) func(*ent.ProjectQuery) (*ent.ProjectQuery, error) {
	return func(q *ent.ProjectQuery) (*ent.ProjectQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(project.Or(project.NameZhContains(*f.Keyword), project.CodeContains(*f.Keyword)))
		}
		if f.Status != nil {
			q.Where(project.StatusEQ(*f.Status))
		}
		if f.UnitCode != nil {
			q.Where(ofCode(ctx, project.FieldUnitID, unit.Table, *f.UnitCode))
		}
		if f.SectionCode != nil {
			q.Where(ofCode(ctx, project.FieldSectionID, section.Table, *f.SectionCode))
		}
		if f.BudgetYear != nil {
			q.Where(declaredIn(ctx, *f.BudgetYear))
		}
		return q, nil
	}
}

func narrowDeclarations(ctx context.Context, f *generated.DeclarationFilter) func(*ent.DeclarationQuery) (*ent.DeclarationQuery, error) {
	return func(q *ent.DeclarationQuery) (*ent.DeclarationQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(declaration.Or(declaration.NameZhContains(*f.Keyword), declaration.CodeContains(*f.Keyword)))
		}
		if f.BatchID != nil {
			q.Where(declaration.BatchID(*f.BatchID))
		}
		if f.BudgetYear != nil {
			q.Where(declaration.BudgetYear(*f.BudgetYear))
		}
		if len(f.Stages) > 0 {
			q.Where(declaration.StageIn(f.Stages...))
		}
		if f.UnitCode != nil {
			q.Where(ofCode(ctx, declaration.FieldUnitID, unit.Table, *f.UnitCode))
		}
		if f.SectionCode != nil {
			q.Where(ofCode(ctx, declaration.FieldSectionID, section.Table, *f.SectionCode))
		}
		if f.Outcome != nil {
			q.Where(declaration.OutcomeEQ(*f.Outcome))
		}
		if f.Nature != nil {
			q.Where(declaration.Nature(*f.Nature))
		}
		if f.AmountFrom != nil {
			q.Where(declaration.AmountGTE(*f.AmountFrom))
		}
		if f.AmountTo != nil {
			q.Where(declaration.AmountLTE(*f.AmountTo))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(statistics.Overdue(ctx))
		}
		figured(q, f)
		followed(ctx, q, f)
		return q, indicated(ctx, q, f)
	}
}

// figured narrows a list to what a figure of the statistics counts.
func figured(q *ent.DeclarationQuery, f *generated.DeclarationFilter) {
	if f.Counted != nil {
		q.Where(statistics.Of(*f.Counted))
	}
	if f.FuncClass != nil {
		q.Where(declaration.ExpFuncCodeHasPrefix(*f.FuncClass))
	}
	if f.Grade != nil {
		q.Where(declaration.GradeEQ(*f.Grade))
	}
	if f.Ungraded != nil && *f.Ungraded {
		q.Where(declaration.GradeIsNil())
	}
	switch {
	case f.Priority == nil:
	case *f.Priority == 0:
		q.Where(declaration.PriorityIsNil())
	default:
		q.Where(declaration.Priority(*f.Priority))
	}
	if f.ReturnRounds != nil {
		q.Where(declaration.ReturnRounds(*f.ReturnRounds))
	}
}

// followed narrows a list to what a figure of the tables beside those counts.
func followed(ctx context.Context, q *ent.DeclarationQuery, f *generated.DeclarationFilter) {
	if f.Tag != nil {
		q.Where(statistics.Tagged(*f.Tag))
	}
	if f.Execution != nil {
		q.Where(statistics.Executed(ctx, *f.Execution))
	}
	if f.CutReason != nil {
		q.Where(statistics.CutFor(ctx, *f.CutReason))
	}
	if f.Passed != nil {
		q.Where(statistics.Passed(ctx, *f.Passed))
	}
	if f.StuckDays != nil {
		q.Where(statistics.Stuck(ctx, *f.StuckDays))
	}
	if f.ExpertID != nil {
		q.Where(statistics.JudgedBy(ctx, *f.ExpertID))
	}
	if f.SubmittedOn != nil {
		q.Where(declaration.SubmittedOn(*f.SubmittedOn))
	}
	if f.Dispersion != nil {
		q.Where(statistics.Dispersed(ctx, *f.Dispersion))
	}
}

// indicated narrows a list to what a figure of T12 counts.
func indicated(ctx context.Context, q *ent.DeclarationQuery, f *generated.DeclarationFilter) error {
	if f.Indicators == nil && f.Level2 == nil {
		return nil
	}
	counted := statistics.AnyIndicator
	if f.Indicators != nil {
		counted = *f.Indicators
	}
	has, err := statistics.HasIndicators(ctx, db(ctx), counted, f.Level2)
	if err == nil {
		q.Where(has)
	}
	return err
}

func narrowExperts(f *generated.ExpertFilter) func(*ent.ExpertQuery) (*ent.ExpertQuery, error) {
	return func(q *ent.ExpertQuery) (*ent.ExpertQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(expert.Or(expert.NameZhContains(*f.Keyword), expert.CodeContains(*f.Keyword), expert.EmployerZhContains(*f.Keyword)))
		}
		if f.Status != nil {
			q.Where(expert.StatusEQ(*f.Status))
		}
		if f.Field != nil {
			q.Where(holdsField(*f.Field))
		}
		if f.EmployerKind != nil {
			q.Where(expert.EmployerKind(*f.EmployerKind))
		}
		if f.TermEndBy != nil {
			q.Where(expert.TermEndLTE(*f.TermEndBy))
		}
		return q, nil
	}
}

func narrowAgencies(keyword *string) func(*ent.AgencyQuery) (*ent.AgencyQuery, error) {
	return func(q *ent.AgencyQuery) (*ent.AgencyQuery, error) {
		if keyword != nil && *keyword != "" {
			q.Where(agency.Or(agency.NameZhContains(*keyword), agency.CreditCodeContains(*keyword)))
		}
		return q, nil
	}
}

func narrowUsers(ctx context.Context, f *generated.UserFilter) func(*ent.UserQuery) (*ent.UserQuery, error) {
	return func(q *ent.UserQuery) (*ent.UserQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(user.Or(user.LoginContains(*f.Keyword), user.NameContains(*f.Keyword)))
		}
		if f.Status != nil {
			q.Where(user.StatusEQ(*f.Status))
		}
		if f.Role != nil {
			q.Where(user.HasGrantsWith(rolegrant.RoleEQ(*f.Role), identity.HeldToday(ctx)))
		}
		if f.UnitCode != nil {
			q.Where(user.HasUnitWith(unit.Code(*f.UnitCode)))
		}
		return q, nil
	}
}

func narrowTrail(f *generated.AuditFilter) func(*ent.AuditEventQuery) (*ent.AuditEventQuery, error) {
	return func(q *ent.AuditEventQuery) (*ent.AuditEventQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.ObjectType != nil {
			q.Where(auditevent.ObjectType(*f.ObjectType))
		}
		if f.ObjectID != nil {
			q.Where(auditevent.ObjectID(*f.ObjectID))
		}
		if f.Action != nil {
			q.Where(auditevent.Action(*f.Action))
		}
		if f.ActorLogin != nil {
			q.Where(auditevent.ActorLogin(*f.ActorLogin))
		}
		if f.Result != nil {
			q.Where(auditevent.ResultEQ(*f.Result))
			if *f.Result != auditevent.ResultOK {
				q.Where(audit.Refused)
			}
		}
		if f.From != nil {
			q.Where(auditevent.OccurredAtGTE(f.From.Time()))
		}
		if f.To != nil {
			q.Where(auditevent.OccurredAtLT(f.To.End()))
		}
		return q, nil
	}
}

func narrowSelfEvaluations(ctx context.Context, f *generated.SelfEvaluationFilter) func(*ent.SelfEvaluationQuery) (*ent.SelfEvaluationQuery, error) {
	return func(q *ent.SelfEvaluationQuery) (*ent.SelfEvaluationQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(selfevaluation.Year(*f.Year))
		}
		if len(f.Stages) > 0 {
			q.Where(selfevaluation.StageIn(f.Stages...))
		}
		if f.FinalGrade != nil {
			q.Where(selfevaluation.FinalGradeEQ(*f.FinalGrade))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(selfevaluation.DueAtLTE(clock.Now(ctx)))
		}
		if yes(f.Reported) {
			q.Where(selfevaluation.ExecutedNotNil())
		}
		if yes(f.Rechecked) || yes(f.Inflated) {
			q.Where(statistics.Rechecked())
		}
		if yes(f.Inflated) {
			q.Where(selfevaluation.InflatedGT(0))
		}
		of := append(about(f.Keyword, f.UnitCode, f.SectionCode), like(f.BatchID, f.FuncClass, f.Nature, f.Tag)...)
		if f.FundSource != nil {
			of = append(of, statistics.Funded(*f.FundSource))
		}
		if len(of) > 0 {
			q.Where(selfevaluation.HasDeclarationWith(of...))
		}
		return q, nil
	}
}

func narrowOveralls(ctx context.Context, f *generated.OverallFilter) func(*ent.OverallQuery) (*ent.OverallQuery, error) {
	return func(q *ent.OverallQuery) (*ent.OverallQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(overall.Year(*f.Year))
		}
		if len(f.Stages) > 0 {
			q.Where(overall.StageIn(f.Stages...))
		}
		if f.Grade != nil {
			q.Where(overall.GradeEQ(*f.Grade))
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(overall.UnitNameContains(*f.Keyword))
		}
		if f.SectionCode != nil {
			q.Where(overall.HasSectionWith(section.Code(*f.SectionCode)))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(overall.DueAtLTE(clock.Now(ctx)))
		}
		return q, nil
	}
}

func narrowMonitorings(ctx context.Context, f *generated.MonitoringFilter) func(*ent.MonitoringQuery) (*ent.MonitoringQuery, error) {
	return func(q *ent.MonitoringQuery) (*ent.MonitoringQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(monitoring.Year(*f.Year))
		}
		if f.ThroughMonth != nil {
			q.Where(monitoring.ThroughMonth(*f.ThroughMonth))
		}
		if len(f.Stages) > 0 {
			q.Where(monitoring.StageIn(f.Stages...))
		}
		if f.Light != nil {
			q.Where(monitoring.LightEQ(*f.Light))
		}
		if f.Suspended != nil {
			q.Where(monitoring.Suspended(*f.Suspended))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(monitoring.DueAtLTE(clock.Now(ctx)))
		}
		if yes(f.Reported) {
			q.Where(monitoring.ExecutedNotNil())
		}
		if yes(f.Unlit) {
			q.Where(monitoring.LightIsNil())
		}
		if of := append(about(f.Keyword, f.UnitCode, f.SectionCode), like(f.BatchID, f.FuncClass, f.Nature, f.Tag)...); len(of) > 0 {
			q.Where(monitoring.HasDeclarationWith(of...))
		}
		return q, nil
	}
}

func narrowAdjustments(ctx context.Context, f *generated.AdjustmentFilter) func(*ent.AdjustmentQuery) (*ent.AdjustmentQuery, error) {
	return func(q *ent.AdjustmentQuery) (*ent.AdjustmentQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(adjustment.Year(*f.Year))
		}
		if len(f.Stages) > 0 {
			q.Where(adjustment.StageIn(f.Stages...))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(adjustment.DueAtLTE(clock.Now(ctx)))
		}
		if of := about(f.Keyword, f.UnitCode, f.SectionCode); len(of) > 0 {
			q.Where(adjustment.HasDeclarationWith(of...))
		}
		return q, nil
	}
}

func narrowEvaluations(ctx context.Context, f *generated.EvaluationFilter) func(*ent.EvaluationQuery) (*ent.EvaluationQuery, error) {
	return func(q *ent.EvaluationQuery) (*ent.EvaluationQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Year != nil {
			q.Where(evaluation.Year(*f.Year))
		}
		if f.Kind != nil {
			q.Where(evaluation.KindEQ(*f.Kind))
		}
		if len(f.Stages) > 0 {
			q.Where(evaluation.StageIn(f.Stages...))
		}
		if f.Grade != nil {
			q.Where(evaluation.GradeEQ(*f.Grade))
		}
		if f.Overdue != nil && *f.Overdue {
			q.Where(evaluation.DueAtLTE(clock.Now(ctx)))
		}
		if f.Rectification != nil {
			q.Where(statistics.Rectifying(ctx, *f.Rectification))
		}
		if of := append(about(f.Keyword, f.UnitCode, f.SectionCode), like(f.BatchID, f.FuncClass, f.Nature, f.Tag)...); len(of) > 0 {
			q.Where(evaluation.HasDeclarationWith(of...))
		}
		return q, nil
	}
}

// about narrows what hangs on a declaration by the declaration.
func about(keyword, unitCode, sectionCode *string) (of []predicate.Declaration) {
	if keyword != nil && *keyword != "" {
		of = append(of, declaration.Or(declaration.NameZhContains(*keyword), declaration.CodeContains(*keyword)))
	}
	if unitCode != nil {
		of = append(of, declaration.HasUnitWith(unit.Code(*unitCode)))
	}
	if sectionCode != nil {
		of = append(of, declaration.HasSectionWith(section.Code(*sectionCode)))
	}
	return of
}

// like narrows the same by what statistics narrow by.
func like(batchID *uuid.UUID, funcClass, nature, tag *string) (of []predicate.Declaration) {
	if batchID != nil {
		of = append(of, declaration.BatchID(*batchID))
	}
	if funcClass != nil {
		of = append(of, declaration.ExpFuncCodeHasPrefix(*funcClass))
	}
	if nature != nil {
		of = append(of, declaration.Nature(*nature))
	}
	if tag != nil {
		of = append(of, statistics.Tagged(*tag))
	}
	return of
}

func yes(asked *bool) bool { return asked != nil && *asked }
