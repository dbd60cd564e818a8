package graph

import (
	"context"
	"slices"

	"entgo.io/contrib/entgql"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"
	"github.com/google/uuid"

	"hengxiao/domain/audit"
	"hengxiao/domain/desk"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/project"
	standards "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
	"hengxiao/graph/generated"
)

// Projects lists the library; ent/policy has cut the rows already.
func (query) Projects(ctx context.Context, filter *generated.ProjectFilter, orderBy *ent.ProjectOrder, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.ProjectConnection, error) {
	return db(ctx).Project.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithProjectOrder(orderBy), ent.WithProjectFilter(narrowProjects(ctx, filter)))
}

// Project reads one project.
func (query) Project(ctx context.Context, id uuid.UUID) (*ent.Project, error) {
	q, err := db(ctx).Project.Query().Where(project.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// Declarations lists what the viewer may see.
func (query) Declarations(ctx context.Context, filter *generated.DeclarationFilter, orderBy *ent.DeclarationOrder, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.DeclarationConnection, error) {
	return db(ctx).Declaration.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithDeclarationOrder(orderBy), ent.WithDeclarationFilter(narrowDeclarations(ctx, filter)))
}

// Declaration reads one declaration.
func (query) Declaration(ctx context.Context, id uuid.UUID) (*ent.Declaration, error) {
	q, err := db(ctx).Declaration.Query().Where(declaration.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// Units lists the division's units.
func (query) Units(ctx context.Context, keyword *string, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.UnitConnection, error) {
	return db(ctx).Unit.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithUnitOrder(&ent.UnitOrder{Direction: entgql.OrderDirectionAsc, Field: ent.UnitOrderFieldCode}),
		ent.WithUnitFilter(func(q *ent.UnitQuery) (*ent.UnitQuery, error) {
			if keyword != nil && *keyword != "" {
				q.Where(unit.Or(unit.NameZhContainsFold(*keyword), unit.CodeContainsFold(*keyword)))
			}
			return q, nil
		}))
}

// Sections lists the bureau's sections.
func (query) Sections(ctx context.Context) ([]*ent.Section, error) {
	return db(ctx).Section.Query().All(ctx)
}

// Standards lists the published and drafted standards.
func (query) Standards(ctx context.Context, kind *string, inForce *bool, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.StandardConnection, error) {
	return db(ctx).Standard.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithStandardFilter(narrowStandards(ctx, kind, inForce)))
}

// Standard reads one standard.
func (query) Standard(ctx context.Context, id uuid.UUID) (*ent.Standard, error) {
	q, err := db(ctx).Standard.Query().Where(standards.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// FunctionalClasses finds classes of level 项 by code or name.
func (query) FunctionalClasses(ctx context.Context, keyword string) ([]*generated.CodeItem, error) {
	return by(ctx, func(s *standard.Set) ([]*generated.CodeItem, error) {
		items := []*generated.CodeItem{}
		for _, c := range s.FunctionalClasses.Find(keyword, 50) {
			items = append(items, &generated.CodeItem{Code: c.Code, NameZh: c.NameZh})
		}
		return items, nil
	})
}

// Experts lists the expert library.
func (query) Experts(ctx context.Context, filter *generated.ExpertFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.ExpertConnection, error) {
	return db(ctx).Expert.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithExpertOrder(&ent.ExpertOrder{Direction: entgql.OrderDirectionAsc, Field: ent.ExpertOrderFieldCode}),
		ent.WithExpertFilter(narrowExperts(ctx, filter)))
}

// holdsField is true of experts with the field among theirs, or among those beside.
func holdsField(code string) predicate.Expert {
	return func(s *sql.Selector) {
		s.Where(sql.Or(sqljson.ValueContains(expert.FieldFields, code), sqljson.ValueContains(expert.FieldSideFields, code)))
	}
}

// Todos is what waits for the viewer.
func (query) Todos(ctx context.Context) ([]*desk.Todo, error) {
	todos, err := desk.Todos(ctx, db(ctx))
	return slices.Concat([]*desk.Todo{}, todos), err
}

// Notices lists the viewer's notices, newest first.
func (query) Notices(ctx context.Context, unread *bool, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.NoticeConnection, error) {
	return db(ctx).Notice.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithNoticeOrder(&ent.NoticeOrder{Direction: entgql.OrderDirectionDesc, Field: ent.DefaultNoticeOrder.Field}),
		ent.WithNoticeFilter(func(q *ent.NoticeQuery) (*ent.NoticeQuery, error) {
			if unread != nil && *unread {
				q.Where(notice.ReadAtIsNil())
			}
			return q, nil
		}))
}

// UnreadNotices counts what the viewer has not read.
func (query) UnreadNotices(ctx context.Context) (int, error) {
	return unread(ctx)
}

func unread(ctx context.Context) (int, error) {
	return db(ctx).Notice.Query().Where(notice.UserID(viewer.FromContext(ctx).UserID), notice.ReadAtIsNil()).Count(ctx)
}

// ReadNotices marks the viewer's notices as read.
func (mutation) ReadNotices(ctx context.Context, ids []uuid.UUID) (int, error) {
	return db(ctx).Notice.Update().Where(notice.IDIn(ids...), notice.ReadAtIsNil()).SetReadAt(clock.Now(ctx)).Save(ctx)
}

// AuditEvents lists the trail, newest first.
func (query) AuditEvents(ctx context.Context, filter *generated.AuditFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.AuditEventConnection, error) {
	return db(ctx).AuditEvent.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithAuditEventOrder(&ent.AuditEventOrder{Direction: entgql.OrderDirectionDesc, Field: ent.AuditEventOrderFieldOccurredAt}),
		ent.WithAuditEventFilter(narrowTrail(filter)))
}

// AuditChanges is what one trace tells.
func (query) AuditChanges(ctx context.Context, id uuid.UUID) ([]*audit.Change, error) {
	return audit.Changes(ctx, db(ctx), id)
}
