package condition

import (
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// What a condition may be at most, so that none is dear to read or to ask.
const (
	maxText  = 500 // characters
	maxTests = 30
	maxDepth = 10
)

// Parse reads a text; all that is wrong with it is in the answer, each fault with
// the character at which it stands.
func Parse(text string) Condition {
	r := &reader{text: strings.NewReplacer("\r", " ", "\n", " ").Replace(text)}
	c := Condition{Text: text}
	switch n := utf8.RuneCountInString(text); {
	case strings.TrimSpace(text) == "":
		r.faults.Add(fault.New(fault.Required, "请填写条件；适用于所有项目的写 true"))
	case n > maxText:
		r.faults.Add(fault.New(fault.TooShort, "条件最多 %d 个字，现有 %d 个字", maxText, n))
	default:
		c.Root = r.read()
	}
	if c.Faults = r.faults; len(c.Faults) > 0 {
		c.Root = nil
	}
	return c
}

// reader walks what go/parser made of the text.
type reader struct {
	text   string
	tests  int
	faults fault.List
}

func (r *reader) read() Node {
	e, err := parser.ParseExprFrom(token.NewFileSet(), "", r.text, parser.SkipObjectResolution)
	if err == nil {
		return r.node(e, 1)
	}
	at := 0
	if list, ok := err.(scanner.ErrorList); ok && len(list) > 0 {
		at = list[0].Pos.Offset
	}
	if at >= len(strings.TrimRight(r.text, " ")) {
		r.faults.Add(fault.New(fault.BadInput, "条件没有写完"))
		return nil
	}
	odd, _ := utf8.DecodeRuneInString(r.text[at:])
	if odd > 127 {
		r.fault(at, fault.BadInput, "“%c”不能这样用；文字加半角引号，符号用半角", odd)
		return nil
	}
	r.fault(at, fault.BadInput, "“%c”处写法有误", odd)
	return nil
}

// fault notes what is wrong at a place of the text.
func (r *reader) fault(offset int, code fault.Code, message string, args ...any) {
	where := "第 " + strconv.Itoa(r.chars(offset)+1) + " 个字："
	said := fault.New(code, message, args...)
	said.Message = where + said.Message
	r.faults.Add(said)
}

// chars counts the characters before a byte.
func (r *reader) chars(offset int) int { return utf8.RuneCountInString(r.text[:offset]) }

// at is the byte at which an expression begins.
func at(e ast.Node) int { return int(e.Pos()) - 1 }

func (r *reader) node(e ast.Expr, depth int) Node {
	if depth > maxDepth {
		r.fault(at(e), fault.BadInput, "括号和“非”最多 %d 层", maxDepth)
		return nil
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return r.node(e.X, depth+1)
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			return Not{r.node(e.X, depth+1)}
		}
	case *ast.BinaryExpr:
		switch e.Op {
		case token.LAND:
			return All(r.chain(e, token.LAND, depth))
		case token.LOR:
			return Any(r.chain(e, token.LOR, depth))
		}
		if op, ok := comparisons[e.Op]; ok {
			return r.comparison(e, op)
		}
	case *ast.CallExpr:
		return r.call(e)
	case *ast.Ident:
		if e.Name == "true" {
			return Always{}
		}
		return r.flag(e)
	}
	r.fault(at(e), fault.BadInput, "不支持这种写法")
	return nil
}

// chain is a && b && c as one list, however long: it is no depth.
func (r *reader) chain(e ast.Expr, op token.Token, depth int) []Node {
	if b, ok := e.(*ast.BinaryExpr); ok && b.Op == op {
		return append(r.chain(b.X, op, depth), r.chain(b.Y, op, depth)...)
	}
	return []Node{r.node(e, depth+1)}
}

var comparisons = map[token.Token]Op{
	token.EQL: Equal, token.NEQ: Unequal, token.GTR: More, token.GEQ: AtLeast, token.LSS: Less, token.LEQ: AtMost,
}

// test counts a test and refuses one too many.
func (r *reader) test(e ast.Expr, t *Test) Node {
	if r.tests++; r.tests == maxTests+1 {
		r.fault(at(e), fault.BadInput, "一个条件最多比较 %d 次", maxTests)
	}
	return t
}

// field reads a name that must be one of the facts.
func (r *reader) field(e ast.Expr) (Field, bool) {
	name, ok := e.(*ast.Ident)
	if !ok {
		r.fault(at(e), fault.BadInput, "这里应写项目情况的名称，如 amount")
		return "", false
	}
	if f := Field(name.Name); f.Kind() != "" {
		return f, true
	}
	r.fault(at(e), fault.NotFound, "没有“%s”这一项，可用的有 %s", name.Name, names())
	return "", false
}

func names() string {
	all := make([]string, len(Fields))
	for i, f := range Fields {
		all[i] = string(f)
	}
	return strings.Join(all, "、")
}

// flag is a fact of yes or no, which stands alone.
func (r *reader) flag(e *ast.Ident) Node {
	f, ok := r.field(e)
	if ok && f.Kind() != Flag {
		r.fault(at(e), fault.BadInput, "“%s”要与一个值比较", f)
	}
	return r.test(e, &Test{Field: f, Op: Is})
}

// comparison is a fact, a sign and a value.
func (r *reader) comparison(e *ast.BinaryExpr, op Op) Node {
	f, ok := r.field(e.X)
	if !ok {
		return nil
	}
	t := &Test{Field: f, Op: op}
	switch f.Kind() {
	case Number:
		r.number(t, e.Y)
	case Text:
		if op != Equal && op != Unequal {
			r.fault(int(e.OpPos)-1, fault.BadInput, "“%s”只能用 == 或 != 比较", f)
		}
		t.Values = r.texts(f, []ast.Expr{e.Y})
	case List:
		r.fault(at(e), fault.BadInput, "“%s”有多个值，请写 contains(%s, \"…\")", f, f)
	default:
		r.fault(at(e), fault.BadInput, "“%s”只有是或否，请写 %s 或 !%s", f, f, f)
	}
	return r.test(e, t)
}

// number reads the limit of a test, exact as it is written.
func (r *reader) number(t *Test, e ast.Expr) {
	lit, sign := e, ""
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.SUB {
		lit, sign = u.X, "-"
	}
	b, ok := lit.(*ast.BasicLit)
	if !ok || b.Kind != token.INT && b.Kind != token.FLOAT {
		r.fault(at(e), fault.Number, "“%s”应与数字比较", t.Field)
		return
	}
	d, err := exact.ParseDecimal(sign + b.Value)
	if err != nil {
		r.fault(at(e), fault.Number, "“%s”不是有效的数字", b.Value)
		return
	}
	t.Values, t.Limit = []string{string(d)}, d.Rat()
	t.From, t.To = r.chars(at(e)), r.chars(int(b.End())-1)
}

// texts reads words in quotation marks.
func (r *reader) texts(f Field, values []ast.Expr) []string {
	var all []string
	for _, e := range values {
		b, ok := e.(*ast.BasicLit)
		if !ok || b.Kind != token.STRING {
			r.fault(at(e), fault.BadInput, "“%s”的取值要加引号", f)
			continue
		}
		word, err := strconv.Unquote(b.Value)
		if err != nil || strings.TrimSpace(word) == "" {
			r.fault(at(e), fault.Required, "“%s”的取值是空的", f)
			continue
		}
		all = append(all, word)
	}
	return all
}

// call is a test with a name: contains(tags, "IT").
func (r *reader) call(e *ast.CallExpr) Node {
	name, _ := e.Fun.(*ast.Ident)
	if name == nil || functions[name.Name].op == "" {
		r.fault(at(e), fault.NotFound, "没有这个函数，可用的有 %s", strings.Join(Functions, "、"))
		return nil
	}
	known := functions[name.Name]
	least, most := 1, 1
	switch known.op {
	case Contains:
		least, most = 2, 2
	case OneOf:
		least, most = 2, maxTests
	}
	if n := len(e.Args); n < least || n > most || e.Ellipsis.IsValid() {
		r.fault(at(e), fault.BadInput, "%s 的括号里写法有误，应为 %s", name.Name, examples[known.op])
		return nil
	}
	f, ok := r.field(e.Args[0])
	if !ok {
		return nil
	}
	if !slices.Contains(known.kinds, f.Kind()) {
		r.fault(at(e), fault.BadInput, "“%s”不能用 %s", f, name.Name)
		return nil
	}
	return r.test(e, &Test{Field: f, Op: known.op, Values: r.texts(f, e.Args[1:])})
}

var examples = map[Op]string{
	NotNull: `given(lastYearBudget)`, IsNull: `missing(lastYearBudget)`, NotEmpty: `filled(emergencyDocNo)`,
	Contains: `contains(tags, "IT")`, OneOf: `oneOf(nature, "NEW", "CONTINUED")`,
}
