package views_test

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/views"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/savedview"
	"hengxiao/ent/viewer"
)

func TestViewsAreTheirOwnersAndTheOfficeSharesThem(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, s *domaintest.H) {
		const list = savedview.ListDECLARATIONS
		role := viewer.SectionReviewer
		save := func(who domaintest.Persona, in views.SaveView) (*ent.SavedView, error) {
			in.List = list
			return views.Save(s.As(who), s.Client, in)
		}
		names := func(who domaintest.Persona) (all []string) {
			found, err := views.Of(s.As(who), s.Client, list)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range found {
				name := v.Name
				if v.Opening {
					name += "*"
				}
				all = append(all, name)
			}
			return all
		}
		must := func(v *ent.SavedView, err error) *ent.SavedView {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
		late := must(save(domaintest.Office, views.SaveView{Name: " 逾期 ", Query: "逾期", Opening: true, SharedWith: &role}))
		large := must(save(domaintest.Office, views.SaveView{Name: "大额", Query: "金额:>500", Opening: true}))
		must(save(domaintest.Section, views.SaveView{Name: "待审", Query: "状态:业务科室审查"}))

		if got := names(domaintest.Office); !slices.Equal(got, []string{"逾期", "大额*"}) {
			t.Errorf("the office has %v", got)
		}
		if got := names(domaintest.Section); !slices.Equal(got, []string{"待审", "逾期"}) {
			t.Errorf("a section has %v", got)
		}
		if got := names(domaintest.Clerk); got != nil {
			t.Errorf("a clerk has %v", got)
		}

		for what, c := range map[string]struct {
			who  domaintest.Persona
			in   views.SaveView
			want fault.Code
			path string
		}{
			"no name":        {domaintest.Office, views.SaveView{Query: "逾期"}, fault.Required, "name"},
			"one name twice": {domaintest.Office, views.SaveView{Name: "逾期"}, fault.DupIndicator, "name"},
			"a section's":    {domaintest.Section, views.SaveView{Name: "共享", SharedWith: &role}, fault.Forbidden, "sharedWith"},
			"another's":      {domaintest.Section, views.SaveView{ID: &late.ID, Version: &late.Version, Name: "改"}, fault.NotFound, ""},
			"an old version": {domaintest.Office, views.SaveView{ID: &large.ID, Version: new(int), Name: "改"}, fault.Version, "version"},
		} {
			_, err := save(c.who, c.in)
			if faults, ok := fault.Of(err); !ok || faults[0].Code != c.want || faults[0].Path != c.path {
				t.Errorf("%s: %v; want %s at %q", what, err, c.want, c.path)
			}
		}

		if _, err := views.Reorder(s.As(domaintest.Office), s.Client, views.OrderViews{List: list, Ids: []uuid.UUID{large.ID}}); err != nil {
			t.Fatal(err)
		}
		if got := names(domaintest.Office); !slices.Equal(got, []string{"大额*", "逾期"}) {
			t.Errorf("reordered, the office has %v", got)
		}
		late = s.Client.SavedView.GetX(s.As(domaintest.Office), late.ID)
		if _, err := views.Remove(s.As(domaintest.Section), s.Client, workflow.Seen{ID: late.ID, Version: late.Version}); err == nil {
			t.Error("a section removes the office's view")
		}
		if _, err := views.Remove(s.As(domaintest.Office), s.Client, workflow.Seen{ID: late.ID, Version: late.Version}); err != nil {
			t.Fatal(err)
		}
		if got := names(domaintest.Section); !slices.Equal(got, []string{"待审"}) {
			t.Errorf("after the removal a section has %v", got)
		}
	})
}
