package graph

import (
	"context"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"
	"github.com/google/uuid"

	"hengxiao/domain/audit"
	"hengxiao/domain/identity"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/libraryindicator"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/project"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/section"
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
			q.Where(libraryindicator.Or(libraryindicator.NameZhContainsFold(*f.Keyword), libraryindicator.DefinitionContainsFold(*f.Keyword)))
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
			q.Where(project.Or(project.NameZhContainsFold(*f.Keyword), project.CodeContainsFold(*f.Keyword)))
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

func narrowExperts(ctx context.Context, f *generated.ExpertFilter) func(*ent.ExpertQuery) (*ent.ExpertQuery, error) {
	return func(q *ent.ExpertQuery) (*ent.ExpertQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(expert.Or(expert.NameZhContainsFold(*f.Keyword), expert.CodeContainsFold(*f.Keyword), expert.EmployerZhContainsFold(*f.Keyword)))
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
		if f.FreeToday != nil && *f.FreeToday {
			away, err := library.AwayToday(ctx, db(ctx)) // of whose absences the viewer knows
			if err != nil {
				return nil, err
			}
			q.Where(expert.IDNotIn(slices.Collect(maps.Keys(away))...))
		}
		return q, nil
	}
}

func narrowAgencies(ctx context.Context, f *generated.AgencyFilter) func(*ent.AgencyQuery) (*ent.AgencyQuery, error) {
	return func(q *ent.AgencyQuery) (*ent.AgencyQuery, error) {
		if f == nil {
			return q, nil
		}
		if f.Keyword != nil && *f.Keyword != "" {
			q.Where(agency.Or(agency.NameZhContainsFold(*f.Keyword), agency.CreditCodeContainsFold(*f.Keyword)))
		}
		if f.Status != nil {
			q.Where(agency.StatusEQ(*f.Status))
		}
		if f.EngageableNext == nil {
			return q, nil
		}
		years, err := agencyYears(ctx)
		if err != nil {
			return nil, err
		}
		listed := years.ListedNext()
		if !*f.EngageableNext {
			listed = agency.Not(listed)
		}
		return q.Where(listed), nil
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

func yes(asked *bool) bool { return asked != nil && *asked }
