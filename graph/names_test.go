package graph_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	finding "hengxiao/domain/search"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

// What is found is what a look at every name finds, in the same order, however many names
// hold the words.
func TestASearchFindsWhatALookAtEveryNameFinds(t *testing.T) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			g, people := grow(t, kind)
			ctx := viewer.NewContext(clock.NewContext(t.Context(), clock.System{}), people["office"])
			lettered := g.Client.Declaration.Query().FirstX(ctx)
			g.Client.Declaration.UpdateOne(lettered).SetNameZh(lettered.NameZh + "PPP项目").ExecX(viewer.System(ctx, "a name with letters"))
			rows := g.Client.Declaration.Query().AllX(ctx)
			slices.SortFunc(rows, func(a, b *ent.Declaration) int { return cmp.Compare(b.Code, a.Code) })
			some := rows[len(rows)/2]
			name := []rune(some.NameZh)
			for _, text := range []string{
				string(name[:2]), string(name[2:5]), some.NameZh, some.Code, some.Code[4:9], string(name[:2]) + " " + some.Code[5:], string(name[1:2]) + " " + string(name[3:4]),
				"20", "无人用过", "%", "%%", "_" + string(name[1:3]), "ppp项", "PPP", "pP",
			} {
				var want, got []string
				for _, d := range rows {
					holds := func(word string) bool {
						return strings.Contains(strings.ToLower(d.NameZh+" "+d.Code), strings.ToLower(word))
					}
					if all := strings.Fields(text); len([]rune(text)) > 1 && !slices.ContainsFunc(all, func(w string) bool { return !holds(w) }) {
						want = append(want, d.Code)
					}
				}
				groups, err := finding.For(ctx, g.Client, text)
				if err != nil {
					t.Fatal(err)
				}
				more := false
				for _, group := range groups {
					if group.Kind == "DECLARATION" {
						more = group.More
						for _, h := range group.Hits {
							got = append(got, h.Code)
						}
					}
				}
				if !slices.Equal(got, want[:min(len(want), len(got)+1, 6)]) || more != (len(want) > 6) {
					t.Errorf("%q finds %v, more: %v; of %d %v", text, got, more, len(want), want[:min(len(want), 7)])
				}
			}
		})
	}
}
