package audit_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/audit"
	"hengxiao/domain/domaintest"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/trace"
)

// newest is the newest trace of a kind of object.
func newest(h *domaintest.H, object string) *ent.AuditEvent {
	return h.Client.AuditEvent.Query().Where(auditevent.ObjectType(object)).
		Order(ent.Desc(auditevent.FieldID)).FirstX(h.Machine())
}

func told(t *testing.T, h *domaintest.H, who domaintest.Persona, event *ent.AuditEvent) []string {
	t.Helper()
	changes, err := audit.Changes(h.As(who), h.Client, event.ID)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range changes {
		lines = append(lines, fmt.Sprintf("%s %s→%s", c.Column, or(c.Before), or(c.After)))
	}
	return lines
}

func or(s *string) string {
	if s == nil {
		return "∅"
	}
	return *s
}

func TestATraceTellsWhatStoodThereBefore(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		ctx := h.As(domaintest.Office)
		b := h.Client.Batch.Create().SetCode("B").SetNameZh("第一批").SetBudgetYear(2027).
			SetCeiling(exact.Money(100 * 1_000_000)).SetStandards([]uuid.UUID{}).SaveX(ctx)
		b = b.Update().SetMinExperts(5).SaveX(ctx)
		b.Update().SetNameZh("第一批（更正）").ClearCeiling().SaveX(ctx)
		want := []string{"ceiling 100→∅", "name_zh 第一批→第一批（更正）"}
		if diff := cmp.Diff(want, told(t, h, domaintest.Auditor, newest(h, ent.TypeBatch))); diff != "" {
			t.Error(diff)
		}
		first := h.Client.AuditEvent.Query().Where(auditevent.ObjectID(b.ID.String()), auditevent.Action("create")).OnlyX(h.Machine())
		for _, line := range told(t, h, domaintest.Auditor, first) {
			if !strings.Contains(line, " ∅→") {
				t.Errorf("before its birth: %s", line)
			}
		}
	})
}

func TestAnActThatWritesNoRowHasNoBefore(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		ctx := h.As(domaintest.Clerk)
		for _, address := range []string{"203.0.113.1", "203.0.113.2"} {
			trace.New(ctx, h.Client, "signIn", ent.TypeUser, h.Users[domaintest.Clerk].ID.String(), `{"address":"`+address+`"}`).ExecX(ctx)
		}
		if diff := cmp.Diff([]string{"address ∅→203.0.113.2"}, told(t, h, domaintest.Admin, newest(h, ent.TypeUser))); diff != "" {
			t.Error(diff)
		}
	})
}

func TestATraceOutOfReachIsAbsent(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		ctx := h.As(domaintest.Office)
		h.Client.Batch.UpdateOne(h.Batch).SetMinExperts(5).ExecX(ctx)
		event := newest(h, ent.TypeBatch)
		for _, who := range []domaintest.Persona{domaintest.Clerk, domaintest.ClerkOther} {
			if _, err := audit.Changes(h.As(who), h.Client, event.ID); !ent.IsNotFound(err) {
				t.Errorf("%s: %v", who, err)
			}
		}
		if _, err := audit.Changes(h.As(domaintest.Office), h.Client, uuid.New()); !ent.IsNotFound(err) {
			t.Errorf("of nothing: %v", err)
		}
	})
}
