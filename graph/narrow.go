package graph

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"
	"github.com/google/uuid"

	"hengxiao/domain/audit"
	"hengxiao/domain/identity"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/project"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/section"
	standards "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/graph/generated"
)

// The filters of the lists, by hand: each names its few fields, and none can ask
// for what ent/policy hides.

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

func narrowProjects(f *generated.ProjectFilter) func(*ent.ProjectQuery) (*ent.ProjectQuery, error) {
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
			q.Where(project.HasUnitWith(unit.Code(*f.UnitCode)))
		}
		if f.SectionCode != nil {
			q.Where(project.HasUnitWith(unit.HasSectionWith(section.Code(*f.SectionCode))))
		}
		if f.BudgetYear != nil {
			q.Where(project.HasDeclarationsWith(declaration.BudgetYear(*f.BudgetYear)))
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
			q.Where(declaration.HasUnitWith(unit.Code(*f.UnitCode)))
		}
		if f.SectionCode != nil {
			q.Where(declaration.HasSectionWith(section.Code(*f.SectionCode)))
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
			q.Where(declaration.DueAtLTE(clock.Now(ctx)), declaration.StageNotIn(workflow.Final...))
		}
		return q, nil
	}
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
