// Package mask says which fields of a row exist for a viewer: one function for
// each class of fields. The row itself is ent/policy's matter.
package mask

import (
	"context"
	"slices"

	entgo "entgo.io/ent"

	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// Attach puts the masks on every way in which a client's rows are read.
func Attach(c *ent.Client) {
	c.ExpertSheet.Intercept(after(sheet, expertsheet.FieldStatus, expertsheet.FieldExpertID))
	c.Expert.Intercept(after(load, expert.FieldUserID))
	c.Declaration.Intercept(after(func(v *viewer.Viewer, d *ent.Declaration) { contacts(v, &d.Form) }))
	c.DeclarationVersion.Intercept(after(func(v *viewer.Viewer, d *ent.DeclarationVersion) { contacts(v, &d.Form) }))
}

// after runs a mask on each row read, with the columns that it needs.
func after[T any](hide func(*viewer.Viewer, *T), needs ...string) ent.Interceptor {
	return ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			if qc := entgo.QueryFromContext(ctx); qc != nil && len(qc.Fields) > 0 && slices.Contains(rowsRead, qc.Op) {
				for _, column := range needs {
					if !slices.Contains(qc.Fields, column) {
						qc.Fields = append(qc.Fields, column)
					}
				}
			}
			value, err := next.Query(ctx, q)
			v := viewer.FromContext(ctx)
			if err != nil || v == nil || v.IsSystem() {
				return value, err
			}
			if rows, ok := value.([]*T); ok {
				for _, row := range rows {
					hide(v, row)
				}
			}
			return value, nil
		})
	})
}

// rowsRead are the operations that read rows; counts and groups read none.
var rowsRead = []string{entgo.OpQueryAll, entgo.OpQueryFirst, entgo.OpQueryOnly}

// sheet is the class of what a sheet says: while the round is open it exists for
// its expert alone, so that nobody is anchored and nobody can tell tales.
func sheet(v *viewer.Viewer, s *ent.ExpertSheet) {
	mine := v.ExpertID != nil && *v.ExpertID == s.ExpertID
	if mine || s.Status == expertsheet.StatusLOCKED {
		return
	}
	s.Total, s.Scored, s.Priority, s.Opinion, s.SuggestedAmount = nil, 0, nil, nil, nil
	s.LineCuts, s.Text, s.Changes, s.Hash = nil, "", "", ""
}

// contacts is the class of a unit's people: names and telephones are not for
// those who see the form only as reviewers or as another system.
func contacts(v *viewer.Viewer, f *form.Declaration) {
	if v.Has(viewer.UnitClerk, viewer.UnitHead, viewer.DeptReviewer, viewer.SectionReviewer, viewer.PerfOffice) {
		return
	}
	f.Leader, f.Contact, f.Phone = nil, nil, nil
}
