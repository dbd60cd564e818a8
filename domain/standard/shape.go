package standard

import (
	"bytes"
	"encoding"
	"encoding/json"
	"io"
	"reflect"
	"slices"
	"strings"

	"hengxiao/domain/fault"
)

// misshapen says wherever a body has not the form of its document: what is unknown
// there, of another kind, or no value of its field.
func misshapen(doc Document, body []byte) fault.List {
	var faults fault.List
	var value any
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber()
	if err := dec.Decode(&value); err != nil {
		return fault.List{fault.New(fault.BadInput, "标准的内容不符合格式：%s", err)}
	}
	if _, err := dec.Token(); err != io.EOF {
		return fault.List{fault.New(fault.BadInput, "标准的内容之后还有多余的文字")}
	}
	fits(value, reflect.TypeOf(doc).Elem(), "", func(path string, code fault.Code, said string, args ...any) {
		faults.Add(fault.New(code, said, args...).At("%s", path))
	})
	return inOrder(faults)
}

var textual = reflect.TypeFor[encoding.TextUnmarshaler]()

// fits walks a value along the type that it is to fill.
func fits(value any, t reflect.Type, path string, wrong func(path string, code fault.Code, said string, args ...any)) {
	odd := func() { wrong(path, fault.BadInput, "这里的内容不符合格式") }
	switch {
	case t.Kind() == reflect.Pointer:
		if value != nil {
			fits(value, t.Elem(), path, wrong)
		}
		return
	case reflect.PointerTo(t).Implements(textual):
		text, ok := value.(string)
		if !ok {
			odd()
		} else if err := reflect.New(t).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)); err != nil {
			wrong(path, fault.Number, "“%s”不是有效的数字", text)
		}
		return
	}
	ok := true
	switch t.Kind() {
	case reflect.Struct:
		var object map[string]any
		if object, ok = value.(map[string]any); ok {
			fitsStruct(object, t, path, wrong)
		}
	case reflect.Slice:
		var rows []any
		if rows, ok = value.([]any); ok || value == nil {
			ok = true
			for i, row := range rows {
				fits(row, t.Elem(), at("%s[%d]", path, i), wrong)
			}
		}
	case reflect.Int:
		if text, typed := value.(string); typed {
			wrong(path, fault.Number, "“%s”不是整数", text)
			return
		}
		var n json.Number
		if n, ok = value.(json.Number); ok {
			if _, err := n.Int64(); err != nil {
				wrong(path, fault.Number, "“%s”不是整数", n)
			}
		}
	case reflect.Bool:
		_, ok = value.(bool)
	case reflect.String:
		_, ok = value.(string)
	}
	if !ok {
		odd()
	}
}

func fitsStruct(object map[string]any, t reflect.Type, path string, wrong func(string, fault.Code, string, ...any)) {
	known := columns(t)
	for name, value := range object {
		field, ok := known[name]
		below := strings.TrimPrefix(path+"."+name, ".")
		if !ok {
			wrong(below, fault.BadInput, "没有“%s”这一项", name)
			continue
		}
		fits(value, field, below, wrong)
	}
}

// columns are the fields of a struct by their names in JSON, those of embedded
// structs among them.
func columns(t reflect.Type) map[string]reflect.Type {
	all := map[string]reflect.Type{}
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.Anonymous && f.IsExported() && name != "" && name != "-" {
			all[name] = f.Type
		}
	}
	return all
}

// inOrder lists the faults by their paths: a walk over an object has no order.
func inOrder(faults fault.List) fault.List {
	slices.SortStableFunc(faults, func(a, b *fault.Fault) int { return strings.Compare(a.Path, b.Path) })
	return faults
}
