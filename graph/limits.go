package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"hengxiao/domain/fault"
)

// What a query's text may hold. Validation compares fields of one name pairwise
// and walks fragments again and again, so all this is judged before it.
const (
	maxBody      = 256 << 10
	maxTokens    = 1_000
	maxAliases   = 30
	maxFragments = 10
	maxSpreads   = 30
	maxSameName  = 100 // fields of one response name
	maxNesting   = 20  // of the text itself; introspection needs 13
)

// limits is the door's first look at a text that it has not validated before.
type limits struct{ known *texts }

// ExtensionName names the look in statistics.
func (limits) ExtensionName() string { return "Limits" }

// Validate has nothing to ask of a schema.
func (limits) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters refuses a text that would cost too much to validate.
func (l limits) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	if _, ok := l.known.Get(ctx, params.Query); ok {
		return nil
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: params.Query}, maxTokens)
	if err != nil || doc == nil {
		return nil // the executor parses again and says what is wrong
	}
	return measure(doc)
}

// measure counts what a text holds, without knowing the schema.
func measure(doc *ast.QueryDocument) *gqlerror.Error {
	c := &count{names: map[string]int{}}
	for _, op := range doc.Operations {
		c.walk(op.SelectionSet, 1)
	}
	for _, f := range doc.Fragments {
		c.walk(f.SelectionSet, 1)
	}
	switch {
	case len(doc.Fragments) > maxFragments:
		return tooComplex("片段超过 %d 个", maxFragments)
	case c.spreads > maxSpreads:
		return tooComplex("片段引用超过 %d 处", maxSpreads)
	case c.aliases > maxAliases:
		return tooComplex("别名超过 %d 个", maxAliases)
	case c.depth > maxNesting:
		return tooComplex("嵌套超过 %d 层", maxNesting)
	case c.deferred:
		return refusal(fault.New(fault.BadInput, "不支持 @defer"))
	}
	for _, n := range c.names {
		if n > maxSameName {
			return tooComplex("同名字段超过 %d 个", maxSameName)
		}
	}
	return nil
}

type count struct {
	names    map[string]int
	aliases  int
	spreads  int
	depth    int
	deferred bool
}

func (c *count) walk(set ast.SelectionSet, depth int) {
	if len(set) > 0 {
		c.depth = max(c.depth, depth)
	}
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			c.names[s.Alias]++
			if s.Alias != s.Name {
				c.aliases++
			}
			c.walk(s.SelectionSet, depth+1)
		case *ast.InlineFragment:
			c.deferred = c.deferred || s.Directives.ForName("defer") != nil
			c.walk(s.SelectionSet, depth+1)
		case *ast.FragmentSpread:
			c.deferred = c.deferred || s.Directives.ForName("defer") != nil
			c.spreads++
		}
	}
}

// texts keeps what was validated; long texts are not worth their memory.
type texts struct {
	graphql.Cache[*ast.QueryDocument]
}

const longestKept = 16 << 10

func newTexts() *texts { return &texts{lru.New[*ast.QueryDocument](500)} }

// Add keeps a validated text unless it is long.
func (t *texts) Add(ctx context.Context, text string, doc *ast.QueryDocument) {
	if len(text) <= longestKept {
		t.Cache.Add(ctx, text, doc)
	}
}

// discreet are the rules of validation that never suggest a name.
func discreet() *rules.Rules {
	r := rules.NewDefaultRules()
	r.RemoveRule(rules.KnownArgumentNamesRule.Name)
	r.AddRule(rules.KnownArgumentNamesRuleWithoutSuggestions.Name, rules.KnownArgumentNamesRuleWithoutSuggestions.RuleFunc)
	r.RemoveRule(rules.KnownTypeNamesRule.Name)
	r.AddRule(rules.KnownTypeNamesRuleWithoutSuggestions.Name, rules.KnownTypeNamesRuleWithoutSuggestions.RuleFunc)
	r.RemoveRule(rules.ValuesOfCorrectTypeRule.Name)
	r.AddRule(rules.ValuesOfCorrectTypeRuleWithoutSuggestions.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions.RuleFunc)
	return r
}
