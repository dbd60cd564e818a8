package domaintest_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/viewer"
)

func TestPeopleHoldTheirRoleInItsScope(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		units := func(codes ...string) (ids []uuid.UUID) {
			for _, code := range codes {
				ids = append(ids, h.Units[code].ID)
			}
			return ids
		}
		tests := map[domaintest.Persona]viewer.Grant{
			domaintest.Clerk:       {Role: viewer.UnitClerk, Units: units("205001", "205101")},
			domaintest.Clerk2:      {Role: viewer.UnitClerk, Units: units("205101")},
			domaintest.HeadCity:    {Role: viewer.UnitHead, Units: units("212001")},
			domaintest.Dept:        {Role: viewer.DeptReviewer, Units: units("205001", "205101")},
			domaintest.SectionCity: {Role: viewer.SectionReviewer, Sections: []uuid.UUID{h.Sections["KS_CITY"].ID}},
			domaintest.Office:      {Role: viewer.PerfOffice},
			domaintest.Leader:      {Role: viewer.Leader},
			domaintest.Expert9:     {Role: viewer.Expert},
			domaintest.ClerkOther:  {Role: viewer.UnitClerk, Units: units("606001")},
		}
		for who, want := range tests {
			v := viewer.FromContext(h.As(who))
			if diff := cmp.Diff([]viewer.Grant{want}, v.Grants); diff != "" {
				t.Errorf("%s: %s", who, diff)
			}
			if v.Login != string(who) || (v.ExpertID != nil) != (want.Role == viewer.Expert) || v.IsSystem() {
				t.Errorf("%s is %+v", who, v)
			}
		}
	})
}

func TestEveryRoleIsHeldBySomebody(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		held := map[viewer.Role]int{}
		for who := range h.Users {
			for _, role := range viewer.FromContext(h.As(who)).Roles() {
				held[role]++
			}
		}
		want := map[viewer.Role]int{viewer.UnitClerk: 4, viewer.UnitHead: 3, viewer.DeptReviewer: 1,
			viewer.SectionReviewer: 2, viewer.PerfOffice: 2, viewer.BudgetSection: 1, viewer.Expert: 9, viewer.Leader: 1,
			viewer.Integrator: 1, viewer.Admin: 1, viewer.SecurityAdmin: 1, viewer.Auditor: 1}
		if diff := cmp.Diff(want, held); diff != "" {
			t.Error(diff)
		}
	})
}

func TestDivisionsDoNotMeet(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		for who, want := range map[domaintest.Persona]int{domaintest.Clerk: 3, domaintest.Office: 3, domaintest.ClerkOther: 1} {
			if got, err := h.Client.Unit.Query().Count(h.As(who)); err != nil || got != want {
				t.Errorf("%s sees %d units, %v", who, got, err)
			}
		}
		if _, err := h.Client.Unit.Query().Count(h.Stranger()); err == nil {
			t.Error("a stranger sees units")
		}
	})
}

func TestTheBatchIsOpenAndHasEveryYardstick(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		today := clock.DateOf(clock.Now(h.As(domaintest.Clerk)))
		if today < *h.Batch.DeclareStart || today > *h.Batch.DeclareDeadline {
			t.Errorf("%s is no day of filing", today)
		}
		set, err := standard.OfBatch(h.As(domaintest.Clerk), h.Client, h.Batch)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(standard.Shipped().Settings, set.Settings); diff != "" {
			t.Error(diff)
		}
		if len(h.Batch.Standards) != len(standard.Kinds) {
			t.Errorf("%d standards", len(h.Batch.Standards))
		}
		if got, err := h.Client.Batch.Query().Count(h.As(domaintest.ClerkOther)); err != nil || got != 0 {
			t.Errorf("the other division sees %d batches, %v", got, err)
		}
	})
}

func TestRightsFollowRowsAndClock(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		err := h.Client.RoleGrant.Update().Where(rolegrant.UserID(h.Users[domaintest.Head].ID)).
			SetValidTo("2026-08-01").Exec(h.Machine())
		if err != nil {
			t.Fatal(err)
		}
		if !viewer.FromContext(h.As(domaintest.Head)).Has(viewer.UnitHead) {
			t.Error("the right ended before its last day did")
		}
		h.Clock.Advance(24 * time.Hour)
		if viewer.FromContext(h.As(domaintest.Head)).Has(viewer.UnitHead) {
			t.Error("the right outlived its last day")
		}
	})
}

func TestTheTrailBeginsWithTheTest(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		h.Clock.Set(time.Date(2026, 8, 2, 0, 0, 0, 0, time.UTC))
		ctx := h.As(domaintest.Office)
		if err := h.Client.Batch.UpdateOne(h.Batch).SetNameZh("2027 年预算").Exec(ctx); err != nil {
			t.Fatal(err)
		}
		events, err := h.Client.AuditEvent.Query().All(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if len(events) != 1 || events[0].ActorLogin != "office" || !events[0].OccurredAt.Equal(h.Clock.Now()) {
			t.Errorf("traces: %v", events)
		}
	})
}
