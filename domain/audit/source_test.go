package audit_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source is the project's own code, read to learn what it can write into the trail.
type source struct {
	funcs  map[string][]*fun   // by folder and name, methods as well
	calls  map[string][]call   // by folder and name of what is called
	consts map[string][]string // by folder and name, or type; those within functions as well
}

// fun is a function where it stands.
type fun struct {
	dir     string
	imports map[string]string // folders of the project by the name they go by
	decl    *ast.FuncDecl     // nil outside of functions
}

// call is a call, where it stands, and the what it is given to.
type call struct {
	in     *fun
	expr   *ast.CallExpr
	within ast.Node
}

// anything stands for a part of a text that only a run can tell.
const anything = "*"

const module = "hengxiao/"

// entity begins the names of the entities' types.
const entity = "ent/generated/ent.Type"

// sourceOf parses what people wrote under the module's root.
func sourceOf(t *testing.T, root string) *source {
	t.Helper()
	s := &source{map[string][]*fun{}, map[string][]call{}, map[string][]string{}}
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && slices.Contains([]string{"generated", "frontend", ".git", "bench", "domaintest"}, entry.Name()) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, 0)
		if err != nil {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(name))
		s.add(filepath.ToSlash(dir), file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *source) add(dir string, file *ast.File) {
	imports := map[string]string{}
	for _, each := range file.Imports {
		from, own := strings.CutPrefix(unquoted(each.Path), module)
		switch {
		case !own:
		case each.Name != nil:
			imports[each.Name.Name] = from
		default:
			imports[path.Base(from)] = from
		}
	}
	for _, decl := range file.Decls {
		in := &fun{dir: dir, imports: imports}
		if f, ok := decl.(*ast.FuncDecl); ok {
			in.decl = f
			key := dir + "." + f.Name.Name
			s.funcs[key] = append(s.funcs[key], in)
		}
		s.walk(in, decl)
	}
}

// walk keeps the calls and constants of a declaration.
func (s *source) walk(in *fun, decl ast.Decl) {
	var around []ast.Node
	ast.Inspect(decl, func(n ast.Node) bool {
		if n == nil {
			around = around[:len(around)-1]
			return true
		}
		switch n := n.(type) {
		case *ast.CallExpr:
			if key := in.key(n.Fun); key != "" && len(around) > 0 {
				s.calls[key] = append(s.calls[key], call{in, n, around[len(around)-1]})
			}
		case *ast.ValueSpec:
			for i, value := range n.Values {
				s.keep(in, in.dir+"."+n.Names[i].Name, value)
				if n.Type != nil {
					s.keep(in, in.key(n.Type), value)
				}
			}
		}
		around = append(around, n)
		return true
	})
}

// keep keeps a text, or each of a list of types, under a name.
func (s *source) keep(in *fun, key string, value ast.Expr) {
	switch value := value.(type) {
	case *ast.BasicLit:
		if value.Kind == token.STRING {
			s.consts[key] = append(s.consts[key], unquoted(value))
		}
	case *ast.CompositeLit:
		for _, each := range value.Elts {
			if name, ok := strings.CutPrefix(in.key(each), entity); ok {
				s.consts[key] = append(s.consts[key], name)
			}
		}
	}
}

// key names what an expression means: of the own folder, or of another of the project.
func (f *fun) key(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return f.dir + "." + e.Name
	case *ast.SelectorExpr:
		if from, ok := e.X.(*ast.Ident); ok && f.imports[from.Name] != "" {
			return f.imports[from.Name] + "." + e.Sel.Name
		}
		return f.dir + "." + e.Sel.Name
	default:
		return ""
	}
}

// texts are what an expression within a function may say.
func (s *source) texts(in *fun, e ast.Expr) []string {
	switch e := e.(type) {
	case *ast.BasicLit:
		return []string{unquoted(e)}
	case *ast.BinaryExpr:
		var all []string
		for _, left := range s.texts(in, e.X) {
			for _, right := range s.texts(in, e.Y) {
				all = append(all, left+right)
			}
		}
		return all
	case *ast.CallExpr:
		return s.returned(in.key(e.Fun))
	case *ast.Ident, *ast.SelectorExpr:
		key := in.key(e)
		if name, ok := strings.CutPrefix(key, entity); ok {
			return []string{name}
		}
		if known := s.consts[key]; known != nil {
			return known
		}
		if at := in.parameter(e); at >= 0 {
			return s.passed(in, at)
		}
	}
	return []string{anything}
}

// parameter is the place of a function's parameter, -1 when it is none.
func (f *fun) parameter(e ast.Expr) int {
	name, ok := e.(*ast.Ident)
	if !ok || f.decl == nil {
		return -1
	}
	at := 0
	for _, field := range f.decl.Type.Params.List {
		for _, each := range field.Names {
			if each.Name == name.Name {
				return at
			}
			at++
		}
	}
	return -1
}

// passed are the texts that a function's callers give it.
func (s *source) passed(in *fun, at int) []string {
	texts := []string{}
	for _, c := range s.calls[in.dir+"."+in.decl.Name.Name] {
		texts = append(texts, s.texts(c.in, c.expr.Args[at])...)
	}
	return texts
}

// returned are the texts that a function gives back.
func (s *source) returned(key string) []string {
	if len(s.funcs[key]) == 0 {
		return []string{anything}
	}
	var texts []string
	for _, f := range s.funcs[key] {
		ast.Inspect(f.decl, func(n ast.Node) bool {
			if r, ok := n.(*ast.ReturnStmt); ok && len(r.Results) == 1 {
				texts = append(texts, s.texts(f, r.Results[0])...)
			}
			return true
		})
	}
	return texts
}

// reading are the ends of a query, and what else a context is asked without a write.
var reading = []string{"All", "Count", "Exist", "First", "FirstID", "Get", "IDs", "Only", "OnlyID", "Scan", "FromContext", "Now"}

// reads tells whether the context that a call makes goes into queries alone: given to one
// at once, or kept under a name that is given to nothing else.
func (c call) reads() bool {
	switch to := c.within.(type) {
	case *ast.CallExpr:
		return slices.Contains(reading, nameOf(to.Fun))
	case *ast.AssignStmt:
		name, ok := to.Lhs[0].(*ast.Ident)
		return ok && len(to.Lhs) == 1 && c.in.onlyReads(name.Name)
	default:
		return false
	}
}

func (f *fun) onlyReads(name string) bool {
	reads := true
	ast.Inspect(f.decl, func(n ast.Node) bool {
		c, ok := n.(*ast.CallExpr)
		if !ok || !slices.ContainsFunc(c.Args, func(e ast.Expr) bool {
			given, ok := e.(*ast.Ident)
			return ok && given.Name == name
		}) {
			return true
		}
		reads = reads && slices.Contains(reading, nameOf(c.Fun))
		return reads
	})
	return reads
}

func nameOf(e ast.Expr) string {
	called, _ := e.(*ast.SelectorExpr)
	if called == nil {
		return ""
	}
	return called.Sel.Name
}

func unquoted(lit *ast.BasicLit) string {
	text, err := strconv.Unquote(lit.Value)
	if err != nil {
		return anything
	}
	return text
}
