package docx

import (
	"encoding/xml"
	"strings"
	"unicode"
)

// node is one element of a part; its name carries the prefix.
type node struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Text    string     `xml:",chardata"`
	Nodes   []node
}

func el(name string, children ...node) node {
	return node{XMLName: xml.Name{Local: name}, Nodes: children}
}

// with returns the element with one more attribute.
func (n node) with(name, value string) node {
	n.Attrs = append(n.Attrs, xml.Attr{Name: xml.Name{Local: name}, Value: value})
	return n
}

// lines parts a text at its line ends, without blank lines and without the control
// characters that XML does not admit.
func lines(text string) []string {
	var out []string
	for _, line := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		line = strings.TrimSpace(strings.Map(func(r rune) rune {
			if unicode.IsControl(r) && r != '\t' {
				return -1
			}
			return r
		}, line))
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}
