package condition

// Part is a piece of a condition in reading order, to be said in words: a test, or
// what stands between tests.
type Part struct {
	Kind   PartKind
	Field  string
	Op     string
	Values []string
	From   int // where the limit stands in the text, in characters; nowhere where To is 0
	To     int
}

// PartKind says what a part is.
type PartKind = string

// The kinds of parts.
const (
	PartTest   PartKind = "TEST"
	PartAlways PartKind = "ALWAYS"
	PartAnd    PartKind = "AND"
	PartOr     PartKind = "OR"
	PartNot    PartKind = "NOT"
	PartOpen   PartKind = "OPEN"
	PartClose  PartKind = "CLOSE"
)

// Parts takes the condition to pieces; none where it has faults.
func (c Condition) Parts() []Part { return parts(c.Root) }

func parts(n Node) []Part {
	switch n := n.(type) {
	case Always:
		return []Part{{Kind: PartAlways}}
	case All:
		return joined(n, PartAnd)
	case Any:
		return joined(n, PartOr)
	case Not:
		return append([]Part{{Kind: PartNot}}, held(n.Of)...)
	case *Test:
		return []Part{{Kind: PartTest, Field: string(n.Field), Op: string(n.Op), Values: n.Values, From: n.From, To: n.To}}
	default:
		return nil
	}
}

func joined(nodes []Node, by PartKind) (all []Part) {
	for i, n := range nodes {
		if i > 0 {
			all = append(all, Part{Kind: by})
		}
		all = append(all, held(n)...)
	}
	return all
}

// held keeps a compound within another together.
func held(n Node) []Part {
	switch n.(type) {
	case All, Any:
		return append(append([]Part{{Kind: PartOpen}}, parts(n)...), Part{Kind: PartClose})
	default:
		return parts(n)
	}
}
