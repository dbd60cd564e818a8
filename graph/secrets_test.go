package graph_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"

	"hengxiao/domain/domaintest"
)

// finds are the secrets of the scene that somebody finds who asks for everything:
// told from the specification, by what is secret.
var finds = map[domaintest.Persona]map[string]string{
	domaintest.Clerk:      {secretContact: "draft pushed school"},
	domaintest.Clerk2:     {secretContact: "pushed school"},
	domaintest.HeadCity:   {secretContact: "bridge road", secretName: "E32", secretTies: "E32"},
	domaintest.Dept:       {secretContact: "draft pushed school", secretName: "E33", secretTies: "E33", secretFirm: "firm rival"}, // whom it may engage
	domaintest.Section:    {secretContact: "draft pushed school", secretName: "E31", secretTies: "E31"},
	domaintest.Budget:     {},
	domaintest.Integrator: {},
	agency:                {secretFirm: "firm"},
	domaintest.Admin:      {},
	domaintest.Security:   {},
	domaintest.Office: {
		secretContact: "bridge draft pushed road school",
		secretName:    "E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E31 E32 E33",
		secretTies:    "E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E31 E32 E33",
		secretFirm:    "firm rival",
		secretWords:   "bridge/E01 bridge/E02 bridge/E05 road/E01 road/E02 road/E10 road/E11",
		secretComment: "bridge/E01 bridge/E02 bridge/E05 road/E01 road/E02 road/E10 road/E11",
	},
	domaintest.Auditor: {
		secretName:    "E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E31 E32 E33",
		secretTies:    "E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E31 E32 E33",
		secretFirm:    "firm rival",
		secretWords:   "bridge/E01 bridge/E02 bridge/E05 road/E01 road/E02 road/E10 road/E11",
		secretComment: "bridge/E01 bridge/E02 bridge/E05 road/E01 road/E02 road/E10 road/E11",
	},
	domaintest.Leader: {
		secretName:    "E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E31 E32 E33",
		secretFirm:    "firm rival",
		secretWords:   "bridge/E01 bridge/E02 bridge/E05",
		secretComment: "bridge/E01 bridge/E02 bridge/E05",
	},
	domaintest.Expert1: {
		secretName:    "E01",
		secretTies:    "E01",
		secretWords:   "bridge/E01 road/E01 road/E02 road/E10 road/E11 school/E01",
		secretComment: "bridge/E01 road/E01 road/E02 road/E10 road/E11 school/E01",
	},
	domaintest.Expert3: {secretName: "E03", secretTies: "E03", secretWords: "school/E03", secretComment: "school/E03"},
	domaintest.Expert4: {secretName: "E04", secretTies: "E04", secretWords: "road/E04"}, // who has left a sheet
	domaintest.Expert6: {secretName: "E06", secretTies: "E06", secretWords: "bridge/E06 school/E06", secretComment: "bridge/E06 school/E06"},
	chair: {
		secretName:    "E10",
		secretTies:    "E10",
		secretWords:   "road/E01 road/E02 road/E10 road/E11",
		secretComment: "road/E01 road/E02 road/E10 road/E11",
	},
	dual: {
		secretContact: "draft pushed school",
		secretName:    "E11",
		secretTies:    "E11",
		secretWords:   "road/E01 road/E02 road/E10 road/E11",
		secretComment: "road/E01 road/E02 road/E10 road/E11",
	},
	officeOther: {
		secretContact: "away awayDraft",
		secretName:    "E90 E91",
		secretTies:    "E90 E91",
		secretFirm:    "away",
		secretWords:   "away/E90",
		secretComment: "away/E90",
	},
}

// depth is how many objects deep everything is asked for, from a root field on.
const depth = 4

func TestWhoAsksForEverythingFindsOnlyTheirs(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		secret := regexp.MustCompile("(" + strings.Join([]string{secretContact, secretName, secretWords, secretComment, secretTies, secretFirm}, "|") + `)([A-Za-z0-9/]+)`)
		questions := s.everything()
		for who, want := range finds {
			found := map[string]map[string]bool{}
			for _, question := range questions {
				answer := s.put(who, question)
				if strings.Contains(answer, "QUERY_TOO_COMPLEX") || strings.Contains(answer, "GRAPHQL_VALIDATION_FAILED") || strings.Contains(answer, "INTERNAL") {
					t.Fatalf("%s\n%s", question, answer)
				}
				for _, hit := range secret.FindAllStringSubmatch(answer, -1) {
					if found[hit[1]] == nil {
						found[hit[1]] = map[string]bool{}
					}
					found[hit[1]][hit[2]] = true
				}
			}
			got := map[string]string{}
			for kind, names := range found {
				got[kind] = strings.Join(slices.Sorted(maps.Keys(names)), " ")
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", who, diff)
			}
		}
	})
}

// An id that tells when it was made tells in which order experts were drawn.
func TestIdsOfTheReviewTellNoOrder(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		for name, id := range s.ids {
			kind, _, _ := strings.Cut(name, " ")
			if (kind == "sheet" || kind == "question") != (id.Version() == 4) {
				t.Errorf("%s has an id of version %d", name, id.Version())
			}
		}
	})
}

// everything are questions for all that can be reached from every root field with
// every id of the scene, in as few as the door lets pass.
func (s *scene) everything() (questions []string) {
	for _, f := range contract().Query.Fields {
		answer := contract().Types[f.Type.Name()]
		if strings.HasPrefix(f.Name, "__") || answer.Kind != ast.Object {
			continue
		}
		for _, args := range s.argumentsOf(f) {
			for split := 1; ; split++ {
				var all []string
				path := []string{answer.Name}
				if answer.Name != "Declaration" { // from which the deepest is asked
					path = append(path, "one less")
				}
				for _, selected := range parts(answer, path, split) {
					all = append(all, "{ "+f.Name+args+" { "+selected+" } }")
				}
				heavy := func(q string) bool { return strings.Contains(s.put(domaintest.Office, q), "QUERY_TOO_COMPLEX") }
				if split == depth || !slices.ContainsFunc(all, heavy) {
					questions = append(questions, all...)
					break
				}
			}
		}
	}
	return questions
}

// argumentsOf are the ways in which a question is asked of every row; dry runs, which
// read no rows, are not asked.
func (s *scene) argumentsOf(f *ast.FieldDefinition) (ways []string) {
	kinds := map[string]string{
		"batch": "batch", "batchProgress": "batch", "formGuide": "batch", "reports": "batch", "outbox": "batch",
		"payLists": "batch", "reviewQuality": "batch", "funding": "batch", "project": "project", "declaration": "declaration",
		"compareVersions": "declaration", "panelPool": "declaration", "sheet": "sheet", "report": "report",
		"panelDraw": "round", "roundTally": "round", "monitoring": "monitoring", "selfEvaluation": "selfEvaluation", "overall": "overall", "rollup": "rollup", "surveyWords": "survey",
		"executionImport": "import", "adjustment": "adjustment",
		"expert": "expert", "expertPersonal": "expert", "expertStanding": "expert", "agency": "agency", "payList": "payList",
	}
	required := slices.ContainsFunc(f.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull })
	switch {
	case f.Arguments.ForName("first") != nil:
		return []string{"(first: 4)"}
	case !required:
		return []string{""}
	}
	more := map[string]string{"compareVersions": ", from: 1, to: 0", "expertStanding": ", year: 2026"}[f.Name]
	for name := range s.ids {
		if kind, _, _ := strings.Cut(name, " "); kind == kinds[f.Name] {
			ways = append(ways, fmt.Sprintf("(%s: %q%s)", f.Arguments[0].Name, s.id(name), more))
		}
	}
	return ways
}

// parts asks for everything in a type in several questions: its own values, and each
// neighbour with what lies behind it, this one split as well or not.
func parts(d *ast.Definition, path []string, split int) []string {
	selected := []string{"__typename"}
	var more []string
	for _, f := range d.Fields {
		switch next := contract().Types[f.Type.Name()]; {
		case strings.HasPrefix(f.Name, "__"):
		case next.Kind != ast.Object:
			selected = append(selected, f.Name)
		case strings.HasSuffix(d.Name, "Connection") || strings.HasSuffix(d.Name, "Edge"):
			more = append(more, inside(f.Name, parts(next, path, split))...)
		case len(path) == depth || slices.Contains(path, next.Name):
		case split == 1:
			more = append(more, f.Name+" { "+whole(next, append(slices.Clone(path), next.Name))+" }")
		default:
			more = append(more, inside(f.Name, parts(next, append(slices.Clone(path), next.Name), split-1))...)
		}
	}
	return append(more, strings.Join(selected, " "))
}

// inside asks for each of some parts of a field.
func inside(field string, parts []string) []string {
	asked := make([]string, len(parts))
	for i, part := range parts {
		asked[i] = field + " { " + part + " }"
	}
	return asked
}

// whole asks for everything in a type in one selection.
func whole(d *ast.Definition, path []string) string {
	var selected []string
	for _, f := range d.Fields {
		switch next := contract().Types[f.Type.Name()]; {
		case strings.HasPrefix(f.Name, "__"):
		case next.Kind != ast.Object:
			selected = append(selected, f.Name)
		case len(path) < depth && !slices.Contains(path, next.Name):
			selected = append(selected, f.Name+" { "+whole(next, append(slices.Clone(path), next.Name))+" }")
		}
	}
	return strings.Join(selected, " ")
}
