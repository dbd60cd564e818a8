package audit_test

import (
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/trace"
)

const sheetTold = `{"status":"SUBMITTED","text":"可行","total":"88.00","version":3}`

// What a trace of another tells: by whom it is read, and what is left of it.
func TestTracesTellAdministratorsOfAccountsAndOverseersOfTheBusiness(t *testing.T) {
	const business, account = `{"amount":"980"}`, `{"status":"DISABLED"}`
	tests := []struct {
		object, told string
		want         map[domaintest.Persona]string
	}{
		{ent.TypeDeclaration, business, map[domaintest.Persona]string{
			domaintest.Clerk: business, domaintest.Office: business, domaintest.Leader: business, domaintest.Auditor: business,
			domaintest.Admin: "", domaintest.Security: ""}},
		{ent.TypeUser, account, map[domaintest.Persona]string{
			domaintest.Clerk: account, domaintest.Admin: account, domaintest.Security: account, domaintest.Auditor: account,
			domaintest.Office: "", domaintest.Leader: ""}},
		{ent.TypeExpertSheet, sheetTold, map[domaintest.Persona]string{
			domaintest.Clerk: sheetTold, domaintest.Office: `{"status":"SUBMITTED","version":3}`,
			domaintest.Leader: `{"status":"SUBMITTED","version":3}`, domaintest.Auditor: `{"status":"SUBMITTED","version":3}`,
			domaintest.Admin: "", domaintest.Security: ""}},
		{"Query", "{}", map[domaintest.Persona]string{domaintest.Admin: "", domaintest.Auditor: "{}"}},
	}
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		for _, tt := range tests {
			act := h.As(domaintest.Clerk) // one's own acts are told whole
			trace.New(act, h.Client, "update", tt.object, "id", tt.told).ExecX(act)
			for who, want := range tt.want {
				query := h.Client.AuditEvent.Query().Where(auditevent.ObjectType(tt.object))
				if got := query.Clone().OnlyX(h.As(who)).Changed; got != want {
					t.Errorf("%s reads of %s: %s; want %s", who, tt.object, got, want)
				}
				narrow := query.Select(auditevent.FieldID, auditevent.FieldChanged).OnlyX(h.As(who))
				if narrow.Changed != want {
					t.Errorf("%s reads of %s by one column: %s; want %s", who, tt.object, narrow.Changed, want)
				}
			}
		}
	})
}
