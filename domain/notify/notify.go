// Package notify tells people what happened: a notice is a row written in the
// transaction of what it tells of, and a change is announced after commit.
package notify

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// News is what people are told: an action of the procedure or a reminder.
type News struct {
	Kind   string
	Detail string
	Sheet  *uuid.UUID
	Dedupe string // a reminder with the same mark is given to a person once

	ByExperts bool // it follows from an expert's act: who may not know who reviews is told the day
	ofDay     bool
}

// Tell writes a notice to everybody who holds one of the roles for the declaration.
func Tell(ctx context.Context, db *ent.Client, d *ent.Declaration, roles []viewer.Role, news News) error {
	if len(roles) == 0 {
		return nil
	}
	ctx = viewer.System(ctx, "notices of "+news.Kind)
	people, err := Place{d.UnitID, d.SectionID, d.BatchID}.holders(ctx, db, roles)
	if err != nil {
		return err
	}
	if slices.Contains(roles, viewer.Expert) {
		panel, err := panelUsers(ctx, db, d)
		if err != nil {
			return err
		}
		people = append(people, panel...)
	}
	if !news.ByExperts {
		return TellUsers(ctx, db, people, d, news)
	}
	knowing, err := Place{d.UnitID, d.SectionID, d.BatchID}.holders(ctx, db, policy.ExpertKnowers)
	if err != nil {
		return err
	}
	others := slices.DeleteFunc(slices.Clone(people), func(id uuid.UUID) bool { return slices.Contains(knowing, id) })
	knowing = slices.DeleteFunc(people, func(id uuid.UUID) bool { return !slices.Contains(knowing, id) })
	if err := TellUsers(ctx, db, knowing, d, news); err != nil {
		return err
	}
	news.ofDay = true
	return TellUsers(ctx, db, others, d, news)
}

// TellUsers writes a notice to each of these people, once.
func TellUsers(ctx context.Context, db *ent.Client, people []uuid.UUID, d *ent.Declaration, news News) error {
	return write(ctx, db, people, news, func(n *ent.NoticeCreate) { n.SetDivision(d.Division).SetDeclarationID(d.ID).SetSubject(d.NameZh) })
}

// TellOf is TellUsers for what is no matter of a declaration.
func TellOf(ctx context.Context, db *ent.Client, people []uuid.UUID, subject string, news News) error {
	division := viewer.FromContext(ctx).Division
	return write(ctx, db, people, news, func(n *ent.NoticeCreate) { n.SetDivision(division).SetSubject(subject) })
}

// TellOverall tells everybody who holds one of the roles for a department of its form.
func TellOverall(ctx context.Context, db *ent.Client, o *ent.Overall, roles []viewer.Role, news News) error {
	return Place{Unit: o.UnitID, Section: o.SectionID}.tell(ctx, db, roles, news,
		func(n *ent.NoticeCreate) { n.SetDivision(o.Division).SetOverallID(o.ID).SetSubject(o.UnitName) })
}

// TellRollup tells everybody who holds one of the roles for a unit of its kept roll-up, or
// for the division of one without a unit.
func TellRollup(ctx context.Context, db *ent.Client, r *ent.Rollup, roles []viewer.Role, news News) error {
	var at Place
	if r.UnitID != nil {
		at = Place{Unit: *r.UnitID, Section: *r.SectionID}
	}
	return at.tell(ctx, db, roles, news,
		func(n *ent.NoticeCreate) { n.SetDivision(r.Division).SetRollupID(r.ID).SetSubject(r.NameZh) })
}

// tell tells the holders of the roles in a place.
func (p Place) tell(ctx context.Context, db *ent.Client, roles []viewer.Role, news News, about func(*ent.NoticeCreate)) error {
	if len(roles) == 0 {
		return nil
	}
	people, err := p.holders(viewer.System(ctx, "notices of "+news.Kind), db, roles)
	if err != nil {
		return err
	}
	return write(ctx, db, people, news, about)
}

func write(ctx context.Context, db *ent.Client, people []uuid.UUID, news News, about func(*ent.NoticeCreate)) error {
	ctx = viewer.System(ctx, "notices of "+news.Kind)
	slices.SortFunc(people, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	people = slices.Compact(people)
	if news.Dedupe != "" {
		told, err := db.Notice.Query().Where(notice.Dedupe(news.Dedupe), notice.UserIDIn(people...)).All(ctx)
		if err != nil {
			return err
		}
		people = slices.DeleteFunc(people, func(id uuid.UUID) bool {
			return slices.ContainsFunc(told, func(n *ent.Notice) bool { return n.UserID == id })
		})
	}
	rows := make([]*ent.NoticeCreate, len(people))
	for i, id := range people {
		rows[i] = db.Notice.Create().SetUserID(id).SetKind(news.Kind).SetDetail(news.Detail).SetNillableSheetID(news.Sheet)
		about(rows[i])
		if news.Dedupe != "" {
			rows[i].SetDedupe(news.Dedupe)
		}
		if news.ofDay {
			today := clock.DateOf(clock.Now(ctx))
			rows[i].SetID(idOf(today)).SetCreatedAt(today.Time())
		}
	}
	if err := db.Notice.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("tell of %s: %w", news.Kind, err)
	}
	announceUsers(ctx, people)
	return nil
}

// idOf is an id that tells a day and no moment of it (UUID v7).
func idOf(day clock.Date) uuid.UUID {
	id := uuid.New()
	tail := binary.BigEndian.Uint16(id[6:])
	binary.BigEndian.PutUint64(id[:], uint64(day.Time().UnixMilli())<<16|7<<12|uint64(tail&0x0fff))
	return id
}

// Holders are the people who hold a role in the division today, in a section where
// one is named.
func Holders(ctx context.Context, db *ent.Client, role viewer.Role, section *uuid.UUID) ([]uuid.UUID, error) {
	q := db.RoleGrant.Query().Where(rolegrant.RoleEQ(role), valid(ctx))
	if section != nil {
		q.Where(rolegrant.SectionID(*section))
	}
	grants, err := q.All(viewer.System(ctx, "who holds a role"))
	people := make([]uuid.UUID, len(grants))
	for i, g := range grants {
		people[i] = g.UserID
	}
	return people, err
}

// valid are the grants that hold today.
func valid(ctx context.Context) predicate.RoleGrant {
	today := clock.DateOf(clock.Now(ctx))
	return rolegrant.And(rolegrant.RevokedAtIsNil(), rolegrant.Or(rolegrant.ValidToIsNil(), rolegrant.ValidToGTE(today)))
}

// Place is a unit with its section, and the batch where one is concerned; the zero Place is
// the whole division.
type Place struct{ Unit, Section, Batch uuid.UUID }

// holders are the people who hold one of the roles in a place.
func (p Place) holders(ctx context.Context, db *ent.Client, roles []viewer.Role) ([]uuid.UUID, error) {
	var units []uuid.UUID
	if p.Unit != uuid.Nil {
		unit, err := db.Unit.Get(ctx, p.Unit)
		if err != nil {
			return nil, err
		}
		units = scope(unit)
	}
	grants, err := db.RoleGrant.Query().
		Where(rolegrant.RoleIn(roles...), valid(ctx)).
		Where(rolegrant.Or(rolegrant.UnitIDIsNil(), rolegrant.UnitIDIn(units...))).
		Where(rolegrant.Or(rolegrant.SectionIDIsNil(), rolegrant.SectionID(p.Section))).
		Where(rolegrant.Or(rolegrant.BatchIDIsNil(), rolegrant.BatchID(p.Batch))).
		All(ctx)
	if err != nil {
		return nil, err
	}
	var people []uuid.UUID
	for _, g := range grants {
		department := g.UnitID != nil && *g.UnitID != p.Unit
		if g.Role == viewer.Expert || department != (g.Role == viewer.DeptReviewer) && g.UnitID != nil {
			continue
		}
		if len(g.Portfolio) == 0 || slices.Contains(g.Portfolio, p.Section) {
			people = append(people, g.UserID)
		}
	}
	return people, nil
}

// scope is the unit and the department over it.
func scope(u *ent.Unit) []uuid.UUID {
	if u.ParentID == nil {
		return []uuid.UUID{u.ID}
	}
	return []uuid.UUID{u.ID, *u.ParentID}
}

// panelUsers are the experts whose sheets count in the present round, without who is kept
// from the project.
func panelUsers(ctx context.Context, db *ent.Client, d *ent.Declaration) ([]uuid.UUID, error) {
	sheets, err := db.ExpertSheet.Query().
		Where(expertsheet.DeclarationID(d.ID),
			expertsheet.StatusIn(expertsheet.StatusACCEPTED, expertsheet.StatusSCORING, expertsheet.StatusSUBMITTED,
				expertsheet.StatusREOPENED, expertsheet.StatusLOCKED), expertsheet.ExcusedAtIsNil()).
		WithRound().WithExpert().All(ctx)
	if err != nil {
		return nil, err
	}
	var people []uuid.UUID
	for _, s := range sheets {
		if s.Edges.Round.No == d.ReviewRound && s.Edges.Expert.UserID != nil {
			people = append(people, *s.Edges.Expert.UserID)
		}
	}
	return people, nil
}

// Changes collects what a transaction changed, to be announced after its commit.
type Changes struct {
	mu           sync.Mutex
	Declarations []Changed
	Users        []uuid.UUID
}

// Changed is a declaration that moved or was written: ids only. Where no more than an
// expert's sheet was, it is told to whom that sheet exists; what is done at a meeting, to who
// sits there or may know who does.
type Changed struct {
	Division    string
	Batch       uuid.UUID
	Declaration uuid.UUID
	Sheet       uuid.UUID
	Meeting     bool
}

type changesKey struct{}

// Collect returns a context whose changes are collected.
func Collect(ctx context.Context) (context.Context, *Changes) {
	c := &Changes{}
	return context.WithValue(ctx, changesKey{}, c), c
}

// Announce marks the declaration as changed, for those who watch its batch.
func Announce(ctx context.Context, d *ent.Declaration) { announce(ctx, d, Changed{}) }

// AnnounceMeeting marks that something happened at the meeting on a declaration: others would
// learn who comes and votes, and when.
func AnnounceMeeting(ctx context.Context, d *ent.Declaration) {
	announce(ctx, d, Changed{Meeting: true})
}

// AnnounceSheet marks an expert's sheet as changed: others would count who accepted,
// declined and handed in, and when.
func AnnounceSheet(ctx context.Context, d *ent.Declaration, sheet uuid.UUID) {
	announce(ctx, d, Changed{Sheet: sheet})
}

func announce(ctx context.Context, d *ent.Declaration, what Changed) {
	if c, ok := ctx.Value(changesKey{}).(*Changes); ok {
		c.mu.Lock()
		defer c.mu.Unlock()
		what.Division, what.Batch, what.Declaration = d.Division, d.BatchID, d.ID
		c.Declarations = append(c.Declarations, what)
	}
}

func announceUsers(ctx context.Context, people []uuid.UUID) {
	if c, ok := ctx.Value(changesKey{}).(*Changes); ok {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.Users = append(c.Users, people...)
	}
}
