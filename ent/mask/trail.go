package mask

import (
	"encoding/json"
	"slices"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// ofAccounts are the nouns that administrators look after; all others are business.
var ofAccounts = []string{ent.TypeUser, ent.TypeRoleGrant, ent.TypeSession, ent.TypeUnit, ent.TypeSection}

// said are the columns of what an expert's sheet says.
var said = []string{"total", "scored", "priority", "opinion", "suggested_amount", "line_cuts", "text", "changes", "hash"}

// trail is the class of what a trace tells beside who, when and on what. One's own
// acts are told whole. Of others', administrators read about accounts and those who
// oversee the business about the business, auditors about both; what a sheet says is
// read on the sheet, once it may be.
func trail(v *viewer.Viewer, e *ent.AuditEvent) {
	if e.ActorID != nil && *e.ActorID == v.UserID {
		return
	}
	readers := []viewer.Role{viewer.PerfOffice, viewer.Leader, viewer.Auditor}
	if slices.Contains(ofAccounts, e.ObjectType) {
		readers = []viewer.Role{viewer.Admin, viewer.SecurityAdmin, viewer.Auditor}
	}
	switch {
	case !v.Has(readers...):
		e.Changed = ""
	case e.ObjectType == ent.TypeExpertSheet || e.ObjectType == ent.TypeScoreLine:
		e.Changed = without(e.Changed, said)
	}
}

// without leaves columns out of a trace.
func without(changed string, columns []string) string {
	var values map[string]json.RawMessage
	if json.Unmarshal([]byte(changed), &values) != nil {
		return ""
	}
	for _, c := range columns {
		delete(values, c)
	}
	text, err := json.Marshal(values)
	if err != nil {
		return ""
	}
	return string(text)
}
