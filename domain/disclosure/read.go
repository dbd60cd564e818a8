package disclosure

import (
	"context"
	"strings"
	"time"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/disclosure"
	"hengxiao/ent/viewer"
)

// PublicFilter narrows the public page; keyword is part of a project's or unit's name.
type PublicFilter struct {
	Year    *int
	Kind    *disclosure.Kind
	Keyword *string
}

// PublicRow is one thing that is public.
type PublicRow struct {
	ID          uuid.UUID
	Kind        disclosure.Kind
	Year        int
	ProjectName string
	UnitName    string
	PublishedAt time.Time
	Hash        string
	Body        form.Disclosure
}

// PublicPage is a page of them, those published last first; Next is where the next one begins.
type PublicPage struct {
	Rows  []*PublicRow
	Next  *entgql.Cursor[uuid.UUID]
	Total int
}

const (
	onPage  = 20
	mostOn  = 50
	longest = 100 // of a keyword
)

// Public reads the public page. Nobody need be signed in, so the machine reads, and
// only what is public.
func Public(ctx context.Context, db *ent.Client, filter *PublicFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*PublicPage, error) {
	ctx = viewer.Machine(ctx, "", "the public page")
	size := onPage
	if first != nil {
		size = min(max(*first, 1), mostOn)
	}
	q := narrow(db.Disclosure.Query(), filter)
	total, err := q.Clone().Count(ctx)
	if err != nil {
		return nil, err
	}
	if after != nil {
		text, _ := after.Value.(string)
		at, err := time.Parse(time.RFC3339Nano, text)
		if err != nil {
			return nil, fault.New(fault.BadInput, "没有这一页").At("after")
		}
		q.Where(disclosure.Or(disclosure.PublishedAtLT(at), disclosure.And(disclosure.PublishedAtEQ(at), disclosure.IDLT(after.ID))))
	}
	rows, err := q.Order(ent.Desc(disclosure.FieldPublishedAt, disclosure.FieldID)).Limit(size + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	page := &PublicPage{Rows: []*PublicRow{}, Total: total}
	if len(rows) > size {
		rows = rows[:size]
		last := rows[size-1]
		page.Next = &entgql.Cursor[uuid.UUID]{ID: last.ID, Value: last.PublishedAt.Format(time.RFC3339Nano)}
	}
	for _, row := range rows {
		page.Rows = append(page.Rows, shown(row))
	}
	return page, nil
}

func narrow(q *ent.DisclosureQuery, filter *PublicFilter) *ent.DisclosureQuery {
	q.Where(disclosure.StatusEQ(disclosure.StatusPUBLIC))
	if filter == nil {
		return q
	}
	if filter.Year != nil {
		q.Where(disclosure.Year(*filter.Year))
	}
	if filter.Kind != nil {
		q.Where(disclosure.KindEQ(*filter.Kind))
	}
	if filter.Keyword != nil {
		if word := strings.TrimSpace(*filter.Keyword); word != "" && form.Length(word) <= longest {
			q.Where(disclosure.Or(disclosure.ProjectNameContains(word), disclosure.UnitNameContains(word)))
		}
	}
	return q
}

// Open reads one thing that is public.
func Open(ctx context.Context, db *ent.Client, id uuid.UUID) (*PublicRow, error) {
	row, err := db.Disclosure.Query().Where(disclosure.ID(id), disclosure.StatusEQ(disclosure.StatusPUBLIC)).
		Only(viewer.Machine(ctx, "", "the public page"))
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "没有这项公开内容，或已撤下")
	}
	if err != nil {
		return nil, err
	}
	return shown(row), nil
}

func shown(d *ent.Disclosure) *PublicRow {
	return &PublicRow{ID: d.ID, Kind: d.Kind, Year: d.Year, ProjectName: d.ProjectName, UnitName: d.UnitName,
		PublishedAt: *d.PublishedAt, Hash: d.Hash, Body: d.Body}
}
