/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-node.h"
#include "json-scan.h"
#include "json-walker.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The bytes may hold NUL, so the compiler counts them. */
#define BYTES(literal) literal, sizeof (literal) - 1

typedef struct
{
  const char *bytes;
  gsize       length;
  const char *line; /* the whole diagnostic, as a tool would print it */
} Bad;

static const Bad bad[] = {
  /* The file as a whole. */
  { BYTES (""), "bad.json:1:1: error: The file is empty: it needs at least { }. [$]" },
  { BYTES (" \n\t\r\n "), "bad.json:3:2: error: The file is empty: it needs at least { }. [$]" },
  { BYTES ("\xef\xbb\xbf{}"), "bad.json:1:1: error: An invisible byte order mark (BOM) stands here: save the file as “UTF-8 without BOM”. [$]" },
  { BYTES ("\xef\xbb\xbf"), "bad.json:1:1: error: An invisible byte order mark (BOM) stands here: save the file as “UTF-8 without BOM”. [$]" },
  { BYTES ("\xff\xfe{\0}\0"), "bad.json:1:1: error: The file is stored as UTF-16: save it as UTF-8. [$]" },
  { BYTES ("\xfe\xff\0{\0}"), "bad.json:1:1: error: The file is stored as UTF-16: save it as UTF-8. [$]" },
  { BYTES ("{\0}\0"), "bad.json:1:2: error: The file is stored as UTF-16: save it as UTF-8. [$]" },
  { BYTES ("\0{\0}"), "bad.json:1:1: error: The file is stored as UTF-16: save it as UTF-8. [$]" },
  { BYTES ("\0"), "bad.json:1:1: error: The character U+0000 stands here: delete it. [$]" },
  { BYTES ("\xff"), "bad.json:1:1: error: What stands here is not UTF-8: save the file as UTF-8. [$]" },
  /* Characters. */
  { BYTES ("{\n  \"a\": 1,\n  \"title\": \"caf\xe9 cr\xe8me\"\n}"), "bad.json:3:16: error: What stands here is not UTF-8: save the file as UTF-8. [$.title]" },
  { BYTES ("[\"\xc3"), "bad.json:1:3: error: What stands here is not UTF-8: save the file as UTF-8. [$[0]]" },
  { BYTES ("[\"\xc0\xaf\"]"), "bad.json:1:3: error: What stands here is not UTF-8: save the file as UTF-8. [$[0]]" },
  { BYTES ("[\"\xed\xa0\xbd\"]"), "bad.json:1:3: error: What stands here is not UTF-8: save the file as UTF-8. [$[0]]" },
  { BYTES ("[\"\xf4\x90\x80\x80\"]"), "bad.json:1:3: error: What stands here is not UTF-8: save the file as UTF-8. [$[0]]" },
  { BYTES ("{}\xff"), "bad.json:1:3: error: What stands here is not UTF-8: save the file as UTF-8. [$]" },
  { BYTES ("[1 2, \"\xff\"]"), "bad.json:1:8: error: What stands here is not UTF-8: save the file as UTF-8. [$]" },
  { BYTES ("[\"a\0b\"]"), "bad.json:1:4: error: The character U+0000 stands here: delete it. [$[0]]" },
  { BYTES ("[1]\0"), "bad.json:1:4: error: The character U+0000 stands here: delete it. [$]" },
  { BYTES ("[\xc2\xa0\"a\"]"), "bad.json:1:2: error: A no-break space stands here: replace it with an ordinary space. [$[0]]" },
  { BYTES ("[1,\xef\xbb\xbf\"\"]"), "bad.json:1:4: error: An invisible byte order mark (BOM) stands here: save the file as “UTF-8 without BOM”. [$[1]]" },
  /* Files that are cut off. */
  { BYTES ("["), "bad.json:1:2: error: The file ends too early: the rest of it is missing. [$[0]]" },
  { BYTES ("[1"), "bad.json:1:3: error: The file ends too early: the closing “]” is missing. [$]" },
  { BYTES ("[1,"), "bad.json:1:4: error: The file ends too early: the rest of it is missing. [$[1]]" },
  { BYTES ("[1, "), "bad.json:1:5: error: The file ends too early: the rest of it is missing. [$[1]]" },
  { BYTES ("{"), "bad.json:1:2: error: The file ends too early: the rest of it is missing. [$]" },
  { BYTES ("{\"a"), "bad.json:1:4: error: The file ends inside a string: the closing quotation mark is missing. [$]" },
  { BYTES ("{\"a\""), "bad.json:1:5: error: The file ends too early: the rest of it is missing. [$]" },
  { BYTES ("{\"a\":"), "bad.json:1:6: error: The file ends too early: the rest of it is missing. [$.a]" },
  { BYTES ("{\"a\": {\"b\": 1"), "bad.json:1:14: error: The file ends too early: the closing “}” is missing. [$.a]" },
  { BYTES ("{\"a\": [1, {\"b\": \"c\""), "bad.json:1:20: error: The file ends too early: the closing “}” is missing. [$.a[1]]" },
  { BYTES ("{\"a\": 1,"), "bad.json:1:9: error: The file ends too early: the rest of it is missing. [$]" },
  { BYTES ("{\"a\": 1,\n"), "bad.json:2:1: error: The file ends too early: the rest of it is missing. [$]" },
  { BYTES ("\""), "bad.json:1:2: error: The file ends inside a string: the closing quotation mark is missing. [$]" },
  { BYTES ("\"é"), "bad.json:1:3: error: The file ends inside a string: the closing quotation mark is missing. [$]" },
  { BYTES ("[\"a\\"), "bad.json:1:5: error: The file ends inside a string: the closing quotation mark is missing. [$[0]]" },
  { BYTES ("[\"a\\u"), "bad.json:1:6: error: The file ends inside a string: the closing quotation mark is missing. [$[0]]" },
  { BYTES ("[\"a\\u00e"), "bad.json:1:9: error: The file ends inside a string: the closing quotation mark is missing. [$[0]]" },
  { BYTES ("[\"\\ud83d"), "bad.json:1:9: error: The file ends inside a string: the closing quotation mark is missing. [$[0]]" },
  { BYTES ("[\"\\ud83d\\"), "bad.json:1:10: error: The file ends inside a string: the closing quotation mark is missing. [$[0]]" },
  { BYTES ("[\"\\ud83d\\u"), "bad.json:1:11: error: The file ends inside a string: the closing quotation mark is missing. [$[0]]" },
  { BYTES ("[\"\\ud83d\\ude0"), "bad.json:1:14: error: The file ends inside a string: the closing quotation mark is missing. [$[0]]" },
  { BYTES ("[tru"), "bad.json:1:2: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$[0]]" },
  { BYTES ("[1e-"), "bad.json:1:5: error: A digit is missing here: the number is not complete. [$[0]]" },
  /* Values. */
  { BYTES ("tru"), "bad.json:1:1: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$]" },
  { BYTES ("nulll"), "bad.json:1:1: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$]" },
  { BYTES ("True"), "bad.json:1:1: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$]" },
  { BYTES ("NaN"), "bad.json:1:1: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$]" },
  { BYTES ("-Infinity"), "bad.json:1:2: error: A digit is missing here: the number is not complete. [$]" },
  { BYTES ("Infinity"), "bad.json:1:1: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$]" },
  { BYTES ("undefined"), "bad.json:1:1: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$]" },
  { BYTES ("var x = 1"), "bad.json:1:1: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$]" },
  { BYTES ("{\"a\": hello}"), "bad.json:1:7: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$.a]" },
  { BYTES ("{\"a\": }"), "bad.json:1:7: error: A value was expected here: a string, a number, true, false, null, “[” or “{”. [$.a]" },
  { BYTES ("[}"), "bad.json:1:2: error: A value was expected here: a string, a number, true, false, null, “[” or “{”. [$[0]]" },
  { BYTES ("*"), "bad.json:1:1: error: A value was expected here: a string, a number, true, false, null, “[” or “{”. [$]" },
  { BYTES ("[)]"), "bad.json:1:2: error: A value was expected here: a string, a number, true, false, null, “[” or “{”. [$[0]]" },
  { BYTES ("é"), "bad.json:1:1: error: A value was expected here: a string, a number, true, false, null, “[” or “{”. [$]" },
  { BYTES ("[=]"), "bad.json:1:2: error: A value was expected here: a string, a number, true, false, null, “[” or “{”. [$[0]]" },
  /* Numbers. */
  { BYTES ("01"), "bad.json:1:1: error: A number cannot begin with a needless 0: delete it, or put quotation marks around the number. [$]" },
  { BYTES ("[-007]"), "bad.json:1:3: error: A number cannot begin with a needless 0: delete it, or put quotation marks around the number. [$[0]]" },
  { BYTES ("+1"), "bad.json:1:1: error: A number cannot begin with “+”: delete it. [$]" },
  { BYTES (".5"), "bad.json:1:1: error: A digit is missing here: the number is not complete. [$]" },
  { BYTES ("[-.5]"), "bad.json:1:3: error: A digit is missing here: the number is not complete. [$[0]]" },
  { BYTES ("1."), "bad.json:1:3: error: A digit is missing here: the number is not complete. [$]" },
  { BYTES ("[1.,2]"), "bad.json:1:4: error: A digit is missing here: the number is not complete. [$[0]]" },
  { BYTES ("1e"), "bad.json:1:3: error: A digit is missing here: the number is not complete. [$]" },
  { BYTES ("1e+"), "bad.json:1:4: error: A digit is missing here: the number is not complete. [$]" },
  { BYTES ("[1.e5]"), "bad.json:1:4: error: A digit is missing here: the number is not complete. [$[0]]" },
  { BYTES ("-"), "bad.json:1:2: error: A digit is missing here: the number is not complete. [$]" },
  { BYTES ("[-]"), "bad.json:1:3: error: A digit is missing here: the number is not complete. [$[0]]" },
  { BYTES ("--1"), "bad.json:1:2: error: A digit is missing here: the number is not complete. [$]" },
  { BYTES ("[1_000]"), "bad.json:1:3: error: A comma or “]” was expected here, after the previous value. [$]" },
  { BYTES ("0x10"), "bad.json:1:2: error: The file should end here: delete what follows. [$]" },
  { BYTES ("[1.2.3]"), "bad.json:1:5: error: A comma or “]” was expected here, after the previous value. [$]" },
  { BYTES ("{\"date\": 2026-11-20}"), "bad.json:1:14: error: A comma or “}” was expected here, after the previous value. [$]" },
  /* Commas, colons and brackets. */
  { BYTES ("[1,]"), "bad.json:1:3: error: There is no next value after this comma: delete the comma. [$]" },
  { BYTES ("{\"a\": [],\n}"), "bad.json:1:9: error: There is no next value after this comma: delete the comma. [$]" },
  { BYTES ("[,]"), "bad.json:1:2: error: Nothing stands before this comma: delete it, or write what is missing. [$[0]]" },
  { BYTES ("[,1]"), "bad.json:1:2: error: Nothing stands before this comma: delete it, or write what is missing. [$[0]]" },
  { BYTES ("[1,,2]"), "bad.json:1:4: error: Nothing stands before this comma: delete it, or write what is missing. [$[1]]" },
  { BYTES ("{,}"), "bad.json:1:2: error: Nothing stands before this comma: delete it, or write what is missing. [$]" },
  { BYTES ("{\"a\":,}"), "bad.json:1:6: error: Nothing stands before this comma: delete it, or write what is missing. [$.a]" },
  { BYTES ("[1 2]"), "bad.json:1:4: error: A comma or “]” was expected here, after the previous value. [$]" },
  { BYTES ("[\"a\" \"b\"]"), "bad.json:1:6: error: A comma or “]” was expected here, after the previous value. [$]" },
  { BYTES ("[\"a\"\"b\"]"), "bad.json:1:5: error: The string ends before this: write \\\" for a quotation mark inside it, or a comma here. [$]" },
  { BYTES ("{\"a\": 1 \"b\": 2}"), "bad.json:1:9: error: A comma or “}” was expected here, after the previous value. [$]" },
  { BYTES ("{\"a\": \"x\"\n \"b\": 2}"), "bad.json:2:2: error: A comma or “}” was expected here, after the previous value. [$]" },
  { BYTES ("{\"a\": \"He said \"no\" to it\"}"), "bad.json:1:17: error: The string ends before this: write \\\" for a quotation mark inside it, or a comma here. [$]" },
  { BYTES ("{\"a\" 1}"), "bad.json:1:6: error: A colon (:) was expected here, after the name of the member. [$]" },
  { BYTES ("{\"a\"}"), "bad.json:1:5: error: A colon (:) was expected here, after the name of the member. [$]" },
  { BYTES ("{\"a\" = 1}"), "bad.json:1:6: error: A colon (:) was expected here, after the name of the member. [$]" },
  { BYTES ("{\"a\": 1]"), "bad.json:1:8: error: A comma or “}” was expected here, after the previous value. [$]" },
  { BYTES ("[\"a\"}"), "bad.json:1:5: error: A comma or “]” was expected here, after the previous value. [$]" },
  { BYTES ("[\"a\": 1]"), "bad.json:1:5: error: A comma or “]” was expected here, after the previous value. [$]" },
  { BYTES ("{1: 2}"), "bad.json:1:2: error: The name of a member was expected here, in double quotation marks. [$]" },
  { BYTES ("{a: 1}"), "bad.json:1:2: error: The name of a member was expected here, in double quotation marks. [$]" },
  { BYTES ("{\"a\": 1, b: 2}"), "bad.json:1:10: error: The name of a member was expected here, in double quotation marks. [$]" },
  { BYTES ("{null: 1}"), "bad.json:1:2: error: The name of a member was expected here, in double quotation marks. [$]" },
  { BYTES ("[1;2]"), "bad.json:1:3: error: A comma or “]” was expected here, after the previous value. [$]" },
  /* What follows the value. */
  { BYTES ("{} x"), "bad.json:1:4: error: The file should end here: delete what follows. [$]" },
  { BYTES ("{}}"), "bad.json:1:3: error: The file should end here: delete what follows. [$]" },
  { BYTES ("{}{}"), "bad.json:1:3: error: The file should end here: delete what follows. [$]" },
  { BYTES ("1 2"), "bad.json:1:3: error: The file should end here: delete what follows. [$]" },
  { BYTES ("[],"), "bad.json:1:3: error: The file should end here: delete what follows. [$]" },
  { BYTES ("\"a\" \"b\""), "bad.json:1:5: error: The file should end here: delete what follows. [$]" },
  { BYTES ("null null"), "bad.json:1:6: error: The file should end here: delete what follows. [$]" },
  { BYTES ("{}\n\nThe end"), "bad.json:3:1: error: The file should end here: delete what follows. [$]" },
  /* What JSON does not know. */
  { BYTES ("/* A leaflet */ {}"), "bad.json:1:1: error: Comments are not allowed: delete this one. [$]" },
  { BYTES ("[1 // one\n]"), "bad.json:1:4: error: Comments are not allowed: delete this one. [$]" },
  { BYTES ("{} // The end"), "bad.json:1:4: error: The file should end here: delete what follows. [$]" },
  { BYTES ("[1, # one\n2]"), "bad.json:1:5: error: Comments are not allowed: delete this one. [$[1]]" },
  { BYTES ("{\"a\": 1, // one\n}"), "bad.json:1:10: error: Comments are not allowed: delete this one. [$]" },
  { BYTES ("{/**/}"), "bad.json:1:2: error: Comments are not allowed: delete this one. [$]" },
  { BYTES ("{'a': 1}"), "bad.json:1:2: error: Single quotation marks cannot stand here: write straight double ones (\"). [$]" },
  { BYTES ("['a']"), "bad.json:1:2: error: Single quotation marks cannot stand here: write straight double ones (\"). [$[0]]" },
  { BYTES ("{“a”: 1}"), "bad.json:1:2: error: Curly quotation marks cannot stand here: write straight ones (\"). [$]" },
  { BYTES ("[“a”]"), "bad.json:1:2: error: Curly quotation marks cannot stand here: write straight ones (\"). [$[0]]" },
  { BYTES ("[„a“]"), "bad.json:1:2: error: Curly quotation marks cannot stand here: write straight ones (\"). [$[0]]" },
  /* Duplicate names. */
  { BYTES ("{\"title\": 1, \"title\": 2}"), "bad.json:1:14: error: The member “title” stands twice in this object: keep one of them. [$]" },
  { BYTES ("{\"a\": 1, \"b\": 2, \"a\": 3, \"b\": 4, \"a\": 5}"), "bad.json:1:18: error: The member “a” stands twice in this object: keep one of them. [$]" },
  { BYTES ("{\"a\": 1, \"\\u0061\": 2}"), "bad.json:1:10: error: The member “a” stands twice in this object: keep one of them. [$]" },
  { BYTES ("{\"\\u00e9\\n\\ud83d\\ude00\": 1,\n \"é\\u000a😀\": 2}"), "bad.json:2:2: error: The member “é\\u000a😀” stands twice in this object: keep one of them. [$]" },
  { BYTES ("{\"\": 1, \"\": 2}"), "bad.json:1:9: error: The member “” stands twice in this object: keep one of them. [$]" },
  { BYTES ("{\"a\": {\"b\": [0, {\"c\": 1, \"two words\": {\"d\": 1, \"d\": 2}}]}}"), "bad.json:1:48: error: The member “d” stands twice in this object: keep one of them. [$.a.b[1]['two words']]" },
  { BYTES ("[{\"a\": 1}, {\"a\": 1, \"a\": 1}]"), "bad.json:1:21: error: The member “a” stands twice in this object: keep one of them. [$[1]]" },
  { BYTES ("{\"it's\": 1, \"it's\": 2}"), "bad.json:1:13: error: The member “it's” stands twice in this object: keep one of them. [$]" },
  { BYTES ("{\"x\\u001b[2J\\u202e\\u2028\": 1, \"x\\u001b[2J\\u202e\\u2028\": 2}"), "bad.json:1:31: error: The member “x\\u001b[2J\\u202e\\u2028” stands twice in this object: keep one of them. [$]" },
  /* Strings. */
  { BYTES ("[\"a\nb\"]"), "bad.json:1:4: error: The line ends inside a string: close the quotation mark, or write \\n for a line break. [$[0]]" },
  { BYTES ("[\"a\r\nb\"]"), "bad.json:1:4: error: The line ends inside a string: close the quotation mark, or write \\n for a line break. [$[0]]" },
  { BYTES ("{\"a\": \"b,\n \"c\": \"d\"}"), "bad.json:1:10: error: The line ends inside a string: close the quotation mark, or write \\n for a line break. [$.a]" },
  { BYTES ("[\"\t\"]"), "bad.json:1:3: error: A tab stands inside a string: replace it with a space. [$[0]]" },
  { BYTES ("{\"a\tb\": 1}"), "bad.json:1:4: error: A tab stands inside a string: replace it with a space. [$]" },
  { BYTES ("[\"\x1b[2J\"]"), "bad.json:1:3: error: The invisible character U+001B stands inside a string: delete it. [$[0]]" },
  { BYTES ("[\"\x01\"]"), "bad.json:1:3: error: The invisible character U+0001 stands inside a string: delete it. [$[0]]" },
  { BYTES ("[\"\x1f\"]"), "bad.json:1:3: error: The invisible character U+001F stands inside a string: delete it. [$[0]]" },
  { BYTES ("[\"\\q\"]"), "bad.json:1:3: error: A backslash cannot stand before this character: write \\\\ for a backslash itself. [$[0]]" },
  { BYTES ("[\"C:\\Users\"]"), "bad.json:1:5: error: A backslash cannot stand before this character: write \\\\ for a backslash itself. [$[0]]" },
  { BYTES ("[\"\\'\"]"), "bad.json:1:3: error: A backslash cannot stand before this character: write \\\\ for a backslash itself. [$[0]]" },
  { BYTES ("[\"\\u12\"]"), "bad.json:1:3: error: Four hexadecimal digits must follow \\u: write \\\\ for a backslash itself. [$[0]]" },
  { BYTES ("[\"\\u12g4\"]"), "bad.json:1:3: error: Four hexadecimal digits must follow \\u: write \\\\ for a backslash itself. [$[0]]" },
  { BYTES ("[\"\\U0041\"]"), "bad.json:1:3: error: A backslash cannot stand before this character: write \\\\ for a backslash itself. [$[0]]" },
  { BYTES ("[\"\\u\"]"), "bad.json:1:3: error: Four hexadecimal digits must follow \\u: write \\\\ for a backslash itself. [$[0]]" },
  { BYTES ("[\"\\u0000\"]"), "bad.json:1:3: error: \\u0000 is not a character: delete it. [$[0]]" },
  { BYTES ("{\"a\": {\"\\u0000\": 1}}"), "bad.json:1:9: error: \\u0000 is not a character: delete it. [$.a]" },
  { BYTES ("[\"\\ud83d\"]"), "bad.json:1:3: error: This \\u escape is half of a character: write the character itself. [$[0]]" },
  { BYTES ("[\"\\ud83dx\"]"), "bad.json:1:3: error: This \\u escape is half of a character: write the character itself. [$[0]]" },
  { BYTES ("[\"\\ud83d\\n\"]"), "bad.json:1:3: error: This \\u escape is half of a character: write the character itself. [$[0]]" },
  { BYTES ("[\"\\ud83d\\u0041\"]"), "bad.json:1:3: error: This \\u escape is half of a character: write the character itself. [$[0]]" },
  { BYTES ("[\"\\ud83d\\ud83d\"]"), "bad.json:1:3: error: This \\u escape is half of a character: write the character itself. [$[0]]" },
  { BYTES ("[\"\\ude00\"]"), "bad.json:1:3: error: This \\u escape is half of a character: write the character itself. [$[0]]" },
  { BYTES ("[\"\\ud83d\\uzzzz\"]"), "bad.json:1:9: error: Four hexadecimal digits must follow \\u: write \\\\ for a backslash itself. [$[0]]" },
  { BYTES ("{\"\\ude00\": 1}"), "bad.json:1:3: error: This \\u escape is half of a character: write the character itself. [$]" },
  /* Paths, lines and columns. */
  { BYTES ("{\"a\": [{\"b-2\": {\"_c\": [0, 1, +2]}}]}"), "bad.json:1:30: error: A number cannot begin with “+”: delete it. [$.a[0].b-2._c[2]]" },
  { BYTES ("{\"two words\": {\"it's\": {\"back\\\\slash\": {\"2nd\": {\"-\": {\"\": {\"é\": x}}}}}}}"), "bad.json:1:65: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$['two words']['it\\'s']['back\\\\slash']['2nd']['-']['']['é']]" },
  { BYTES ("{\"\\u001b\\u200f\\n\": x}"), "bad.json:1:20: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$['\\u001b\\u200f\\u000a']]" },
  { BYTES ("\n\n  {\n\t\"été 😀\": [\"ñ\", \"日本\", x]\n}"), "bad.json:4:23: error: This must stand in double quotation marks: only true, false, null and numbers stand without. [$['été 😀'][2]]" },
  { BYTES ("{\"a\":\r\n  1,\r\n  \"b\" 2}"), "bad.json:3:7: error: A colon (:) was expected here, after the name of the member. [$]" },
};

typedef struct
{
  const char *bytes;
  gsize       length;
} Good;

static const Good good[] = {
  { BYTES ("{}") },
  { BYTES ("[]") },
  { BYTES ("{ }") },
  { BYTES ("null") },
  { BYTES ("true") },
  { BYTES ("false") },
  { BYTES ("\"\"") },
  { BYTES (" \t\r\n[ 1\t,\r2\n,\n{\t\"a\"\r:\n1 } ]\n \t") },
  { BYTES ("[0, -0, 0.5, -0.25, 10, 1e5, 1E+5, 1e-5, 0e0, 1.5E10]") },
  { BYTES ("[9223372036854775807, -9223372036854775808, 123456789012345678901234567890, 1e400]") },
  { BYTES ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uFFFF\\uABCD\\uabcd\"]") },
  { BYTES ("[\"\\ud83d\\ude00\", \"\\uD800\\uDC00\", \"\\udbff\\udfff\", \"x\\ud83d\\ude00\\ud83d\\ude00x\"]") },
  { BYTES ("[\"\x7f é 日本 😀 \xef\xbb\xbf \xc2\xa0 \xe2\x80\xa8 “ ” ' // /* */\"]") },
  { BYTES ("{\"a\": {\"a\": {\"a\": [{\"a\": 1}, {\"a\": 1}]}}, \"b\": {\"a\": 1}}") },
  { BYTES ("{\"a\": 1, \"A\": 1, \"aa\": 1, \" a\": 1, \"\\u0062\": 1, \"\\\\u0062\": 1, \"é\": 1, \"e\\u0301\": 1}") },
  { BYTES ("[[], {}, [[]], [{}], {\"a\": []}, {\"a\": {}}]") },
};

static const char located[] =
  "{\n"
  "  \"title\": \"Über uns\",\n"
  "  \"titles\": [\"ä\", \"b\"], \"title-s\": 1,\n"
  "  \"sections\": [\n"
  "    { \"id\": \"one\" },\n"
  "    { \"id\": \"two\",\n"
  "      \"blocks\": [ [ 1, -2.5, [ true ] ], { \"t\\u0065xt\": null } ] } ],\n"
  "  \"two words\": { \"it's\": 1, \"\\\\\": 2, \"2nd\": 3, \"\": 4, \"é\": 5, \"a\\tb\": 6, \"a.b\": 7, \"x~\": 8 },\n"
  "  \"é\": 1, \"last\"  :\t{ }\n"
  "}\n";

typedef struct
{
  const char *path;
  unsigned    line; /* 0 when there is no such value */
  unsigned    column;
} Place;

static const Place places[] = {
  { "$", 1, 1 },
  { "$.title", 2, 12 },
  { "$.title~", 2, 3 },
  { "$.titles", 3, 13 },
  { "$.titles~", 3, 3 },
  { "$.titles[1]", 3, 19 },
  { "$.title-s", 3, 36 },
  { "$.title-s~", 3, 25 },
  { "$.sections", 4, 15 },
  { "$.sections[0]", 5, 5 },
  { "$.sections[1].id", 6, 13 },
  { "$.sections[1].id~", 6, 7 },
  { "$.sections[1].blocks[0]", 7, 19 },
  { "$.sections[1].blocks[0][1]", 7, 24 },
  { "$.sections[1].blocks[0][2][0]", 7, 32 },
  { "$.sections[1].blocks[1].text", 7, 57 },
  { "$.sections[1].blocks[1].text~", 7, 44 },
  { "$['two words']", 8, 16 },
  { "$['two words']['it\\'s']", 8, 26 },
  { "$['two words']['\\\\']", 8, 35 },
  { "$['two words']['2nd']", 8, 45 },
  { "$['two words']['']~", 8, 48 },
  { "$['two words']['é']", 8, 60 },
  { "$['two words']['a\\u0009b']~", 8, 63 },
  { "$['two words']['a\tb']", 8, 71 },
  { "$['two words']['a\\u0009b']", 8, 71 },
  { "$['two words']['a.b']", 8, 81 },
  { "$['two words']['x~']", 8, 90 },
  { "$['two words']['x~']~", 8, 84 },
  { "$['é']", 9, 8 },
  { "$.last", 9, 21 },
  { "$.last~", 9, 11 },
  { "", 0, 0 },
  { "$.\xff", 0, 0 },
  { "$\xf0", 0, 0 },
  { "title", 0, 0 },
  { "$~", 0, 0 },
  { "$.", 0, 0 },
  { "$[0]", 0, 0 },
  { "$.titl", 0, 0 },
  { "$.title-", 0, 0 },
  { "$.title~~", 0, 0 },
  { "$.title~.x", 0, 0 },
  { "$.title[0]", 0, 0 },
  { "$.title.x", 0, 0 },
  { "$.titles[2]", 0, 0 },
  { "$.titles[01]", 0, 0 },
  { "$.titles[1]~", 0, 0 },
  { "$.titles[1", 0, 0 },
  { "$.titles[18446744073709551617]", 0, 0 },
  { "$['title']", 0, 0 },
  { "$.two words", 0, 0 },
  { "$.last.x", 0, 0 },
  { "$.sections[1].blocks[1].text.x~", 0, 0 },
};

/* Single quotation marks stand for double ones, to be read with more ease. */
static const char realistic[] =
  "{\n"
  "  'format': 1,\n"
  "  'id': 'refractory-all',\n"
  "  'title': 'Refractory acute lymphoblastic leukemia',\n"
  "  'also_called': ['Refractory ALL', 'Leucémie réfractaire', '難治性'],\n"
  "  'category': 'blood-cancers',\n"
  "  'main_message': 'The first treatment did not bring the leukemia down far enough. There are others.',\n"
  "  'codes': [{ 'system': 'icd-10-cm', 'code': 'C91.00' }],\n"
  "  'review': { 'state': 'draft', 'version': '1', 'reviewed': '2026-11-20', 'due': '2027-11-20', 'by': 'a doctor' },\n"
  "  'sources': [\n"
  "    { 'title': 'Acute leukemia', 'publisher': 'A society', 'url': 'https://example.org/all', 'accessed': '2026-11-20' }\n"
  "  ],\n"
  "  'numbers': [0, -1, 2.5, 1e3, -0.5E-2, true, false, null],\n"
  "  'sections': [\n"
  "    { 'id': 'symptoms', 'kind': 'symptoms', 'title': 'Signs and symptoms',\n"
  "      'blocks': [\n"
  "        { 'id': 'intro', 'type': 'paragraph',\n"
  "          'text': 'Plain text with <b>weight</b>, <term ref=\\'relapse\\'>a relapse</term> and \\u2014 \\ud83d\\ude00.' },\n"
  "        { 'id': 'signs', 'type': 'list',\n"
  "          'items': [ { 'id': 'tired', 'text': 'Feeling very tired' }, { 'id': 'fever', 'text': 'Fever over 38 °C' } ] },\n"
  "        { 'id': 'call', 'type': 'callout', 'level': 'urgent', 'title': 'Call now, day or night',\n"
  "          'blocks': [ { 'id': 'how', 'type': 'paragraph', 'text': 'Call the ward.\\nSay that it is leukemia.' } ] },\n"
  "        { 'id': 't1', 'type': 'table', 'caption': 'Blood', 'header': ['What', 'How many'],\n"
  "          'rows': [ { 'id': 'r1', 'cells': ['White cells', '4\\u201311'] }, { 'id': 'r2', 'cells': ['', ''] } ] },\n"
  "        { 'id': 'f1', 'type': 'image', 'file': 'images/marrow.svg', 'alt': 'Bone marrow', 'caption': 'Where blood is made' }\n"
  "      ] },\n"
  "    { 'id': 'causes', 'kind': 'causes', 'title': 'Causes', 'blocks': [] }\n"
  "  ]\n"
  "}";

static const char mutated[] =
  "{ 'id': 'refractory-all', 'n': [0, -1.5, 20e+3],\n"
  "  'text': 'Plain text, \\u00e9 \\ud83d\\ude00 é 日 😀 \\\\ \\n and <b>more</b> of it, for people to read',\r\n"
  "\t'yes': true, 'no': false, '': null, '\\u0069': [[], {}],\n"
  "  'two words': { 'a': [{ 'b': 'the same name in another object' }, { 'b': '' }] } }";

/* Scans a copy in a block of its exact size, so that a sanitizer sees every read outside, with a tape and without. Returns:
 * (transfer full) (nullable): the diagnostic's line. */
static char *
scan (const char *bytes,
      gsize       length)
{
  g_autofree char *copy = g_memdup2 (bytes, length);
  g_autoptr (PamphletDiagnostic) diagnostic = pamphlet_json_scan ("bad.json", copy, length);
  g_autoptr (PamphletJsonTape) tape = NULL;
  g_autoptr (PamphletDiagnostic) tape_diagnostic = pamphlet_json_scan_values ("bad.json", copy, length, &tape);
  char            *line = diagnostic != NULL ? pamphlet_diagnostic_format (diagnostic) : NULL;
  g_autofree char *tape_line = tape_diagnostic != NULL ? pamphlet_diagnostic_format (tape_diagnostic) : NULL;

  g_assert_cmpstr (tape_line, ==, line);
  g_assert_true ((tape == NULL) == (line != NULL));

  return line;
}

static char *
with_double_quotes (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

/* Returns: (transfer full): an object of @n_members, that ends with @last. */
static GString *
make_object (unsigned    n_members,
             const char *last)
{
  GString *object = g_string_new ("{");

  for (unsigned i = 0; i < n_members; i++)
    g_string_append_printf (object, "\"m%u\": %u,\n", i, i);

  g_string_append_printf (object, "%s}", last);

  return object;
}

/* Returns: (transfer full): arrays and objects in turn, @depth of them. */
static GString *
make_nest (unsigned depth)
{
  GString *nest = g_string_new (NULL);

  for (unsigned i = 0; i < depth; i++)
    g_string_append (nest, i % 2 == 0 ? "[" : "{\"a\":");

  if (depth % 2 == 0)
    g_string_append (nest, "1");

  for (unsigned i = depth; i > 0; i--)
    g_string_append (nest, i % 2 == 1 ? "]" : "}");

  return nest;
}

static void assert_same (const PamphletJsonNode *tree,
                         const PamphletJsonNode *tape);

static void
note_name (const char             *name,
           const PamphletJsonNode *member,
           gpointer                data)
{
  g_assert_cmpuint (pamphlet_json_node_get_kind (member), !=, PAMPHLET_JSON_NOTHING);
  g_ptr_array_add (data, (gpointer)name);
}

static void
assert_same_members (const PamphletJsonNode *tree,
                     const PamphletJsonNode *tape)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) tape_names = g_ptr_array_new ();
  const PamphletJsonNode none = pamphlet_json_node_get_member (tape, "nobody calls a member so");

  pamphlet_json_node_foreach_member (tree, note_name, names);
  pamphlet_json_node_foreach_member (tape, note_name, tape_names);
  g_assert_cmpuint (tape_names->len, ==, names->len);
  g_assert_cmpuint (pamphlet_json_node_get_kind (&none), ==, PAMPHLET_JSON_NOTHING);

  for (unsigned i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      PamphletJsonNode member = pamphlet_json_node_get_member (tree, name);
      PamphletJsonNode tape_member = pamphlet_json_node_get_member (tape, name);

      g_assert_cmpstr (g_ptr_array_index (tape_names, i), ==, name);
      assert_same (&member, &tape_member);
    }
}

static void
assert_same_elements (const PamphletJsonNode *tree,
                      const PamphletJsonNode *tape)
{
  g_assert_cmpuint (pamphlet_json_node_get_length (tape), ==, pamphlet_json_node_get_length (tree));

  for (unsigned i = 0; i < pamphlet_json_node_get_length (tree); i++)
    {
      PamphletJsonNode element = pamphlet_json_node_get_element (tree, i);
      PamphletJsonNode tape_element = pamphlet_json_node_get_element (tape, i);

      assert_same (&element, &tape_element);
    }
}

/* Asserts that the tape has the same value as json-glib's tree. */
static void
assert_same (const PamphletJsonNode *tree,
             const PamphletJsonNode *tape)
{
  PamphletJsonKind kind = pamphlet_json_node_get_kind (tree);

  g_assert_cmpuint (pamphlet_json_node_get_kind (tape), ==, kind);
  if (kind == PAMPHLET_JSON_OBJECT)
    assert_same_members (tree, tape);
  else if (kind == PAMPHLET_JSON_ARRAY)
    assert_same_elements (tree, tape);
  else if (kind == PAMPHLET_JSON_STRING)
    g_assert_cmpstr (pamphlet_json_node_get_string (tape), ==, pamphlet_json_node_get_string (tree));
  /* A number beyond 64 bits is another one for each of them, and of no use to anybody. */
  else if (kind == PAMPHLET_JSON_INTEGER && strlen (tape->slot->string) < 20)
    g_assert_cmpint (pamphlet_json_node_get_integer (tape), ==, pamphlet_json_node_get_integer (tree));
}

/* Asserts that json-glib reads what the scan has passed, and that the scan found the same values. */
static void
assert_values (JsonParser *parser,
               const char *bytes,
               gsize       length)
{
  g_autofree char *copy = g_memdup2 (bytes, length);
  g_autoptr (PamphletJsonTape) tape = NULL;
  g_autoptr (PamphletDiagnostic) problem = pamphlet_json_scan_values ("good.json", copy, length, &tape);
  g_autoptr (GError) error = NULL;
  PamphletJsonNode tree_root;
  PamphletJsonNode tape_root;

  g_assert_null (problem);
  json_parser_load_from_data (parser, bytes, length, &error);
  g_assert_no_error (error);

  tree_root = (PamphletJsonNode){ .glib = json_parser_get_root (parser) };
  tape_root = (PamphletJsonNode){ .tape = tape, .slot = pamphlet_json_tape_get_root (tape) };
  g_assert_nonnull (tree_root.glib);
  assert_same (&tree_root, &tape_root);
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *line = scan (bad[i].bytes, bad[i].length);

      g_assert_cmpstr (line, ==, bad[i].line);
    }
}

static void
test_good (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *line = scan (good[i].bytes, good[i].length);

      g_assert_cmpstr (line, ==, NULL);
      assert_values (parser, good[i].bytes, good[i].length);
    }
}

static void
test_depth (void)
{
  g_autoptr (GString) deepest = make_nest (PAMPHLET_JSON_MAX_DEPTH);
  g_autoptr (GString) too_deep = make_nest (PAMPHLET_JSON_MAX_DEPTH + 1);
  g_autofree char *brackets = g_strnfill (100000, '[');
  g_autoptr (GString) mixed = g_string_new ("bad.json:1:193: error: Arrays and objects are nested more than 64 deep: use fewer levels. [$");
  g_autoptr (GString) arrays = g_string_new ("bad.json:1:65: error: Arrays and objects are nested more than 64 deep: use fewer levels. [$");
  g_autofree char *deepest_line = scan (deepest->str, deepest->len);
  g_autofree char *too_deep_line = scan (too_deep->str, too_deep->len);
  g_autofree char *brackets_line = scan (brackets, strlen (brackets));

  for (unsigned i = 0; i < PAMPHLET_JSON_MAX_DEPTH; i++)
    {
      g_string_append (mixed, i % 2 == 0 ? "[0]" : ".a");
      g_string_append (arrays, "[0]");
    }
  g_string_append (mixed, "]");
  g_string_append (arrays, "]");

  g_assert_cmpstr (deepest_line, ==, NULL);
  g_assert_cmpstr (too_deep_line, ==, mixed->str);
  g_assert_cmpstr (brackets_line, ==, arrays->str);
}

static void
test_many_members (void)
{
  g_autoptr (GString) distinct = make_object (100000, "\"m100000\": 1");
  g_autoptr (GString) thousand = make_object (1000, "\"m70\": 1,\n\"m\\u0035\": 1");
  g_autoptr (GString) last = make_object (100000, "\"x\": 1, \"m99999\": 1");
  g_autofree char *distinct_line = scan (distinct->str, distinct->len);
  g_autofree char *thousand_line = scan (thousand->str, thousand->len);
  g_autofree char *last_line = scan (last->str, last->len);

  g_assert_cmpstr (distinct_line, ==, NULL);
  g_assert_cmpstr (thousand_line, ==, "bad.json:1001:1: error: The member “m70” stands twice in this object: keep one of them. [$]");
  g_assert_cmpstr (last_line, ==, "bad.json:100001:9: error: The member “m99999” stands twice in this object: keep one of them. [$]");
}

/* Two-letter syllables with one hash in g_str_hash(): their 65,536 words share one too. */
static void
test_flood (void)
{
  g_autoptr (GString) flood = g_string_new ("{");
  g_autofree char *line = NULL;

  for (unsigned word = 0; word < 1 << 16; word++)
    {
      g_string_append (flood, word > 0 ? ",\"" : "\"");
      for (unsigned bit = 0; bit < 16; bit++)
        g_string_append (flood, (word >> bit) % 2 == 0 ? "Ez" : "FY");
      g_string_append (flood, "\":1");
    }
  g_string_append (flood, "}");

  line = scan (flood->str, flood->len);
  g_assert_cmpstr (line, ==, NULL);
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (100000, 'n');
  g_autofree char *twice = g_strdup_printf ("{\"é%s\": 1,\n\"é%s\": 2}", name, name);
  g_autofree char *line = scan (twice, strlen (twice));

  g_assert_cmpstr (line, ==, "bad.json:2:1: error: The member “énnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…” stands twice in this object: keep one of them. [$]");
}

static void
test_locate (void)
{
  g_autofree char *line = scan (located, strlen (located));
  g_autofree char *copy = g_memdup2 (located, strlen (located));

  g_assert_cmpstr (line, ==, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      unsigned         found_line = 0, found_column = 0;
      gboolean         found = pamphlet_json_locate (copy, strlen (located), places[i].path, &found_line, &found_column);
      g_autofree char *shown = g_strescape (places[i].path, NULL);

      g_test_message ("%s", shown);
      g_assert_cmpint (found, ==, places[i].line > 0);
      g_assert_cmpuint (found_line, ==, places[i].line);
      g_assert_cmpuint (found_column, ==, places[i].column);
    }
}

/* Bytes that scan() would refuse must not be found beyond their end either. */
static void
test_locate_in_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *copy = g_memdup2 (bad[i].bytes, bad[i].length);
      unsigned         line, column;

      g_assert_false (pamphlet_json_locate (copy, bad[i].length, "$.a.b[0]['none']~", &line, &column));
    }
}

static void
test_prefixes (void)
{
  g_autofree char *document = with_double_quotes (realistic);
  g_autofree char *whole = scan (document, strlen (document));

  g_assert_cmpstr (whole, ==, NULL);

  for (gsize length = 0; length < strlen (document); length++)
    {
      g_autofree char *line = scan (document, length);

      g_assert_nonnull (line);
    }
}

/* Whatever stands in the place of one byte, json-glib reads all that is let through. */
static void
test_mutations (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *document = with_double_quotes (mutated);
  g_autofree char *copy = g_memdup2 (document, strlen (document));
  gsize            length = strlen (document);
  unsigned         passed = 0;

  for (gsize i = 0; i < length; i++)
    {
      char original = document[i];

      for (unsigned byte = 0; byte <= G_MAXUINT8; byte++)
        {
          g_autoptr (PamphletDiagnostic) diagnostic = NULL;

          document[i] = (char)byte;
          memcpy (copy, document, length);
          diagnostic = pamphlet_json_scan ("bad.json", copy, length);
          if (diagnostic != NULL)
            continue;

          passed++;
          assert_values (parser, document, length);
        }

      document[i] = original;
    }

  g_assert_cmpuint (passed, >, length);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scan/bad", test_bad);
  g_test_add_func ("/json-scan/good", test_good);
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/many-members", test_many_members);
  g_test_add_func ("/json-scan/flood", test_flood);
  g_test_add_func ("/json-scan/long-name", test_long_name);
  g_test_add_func ("/json-scan/locate", test_locate);
  g_test_add_func ("/json-scan/locate-in-bad", test_locate_in_bad);
  g_test_add_func ("/json-scan/prefixes", test_prefixes);
  g_test_add_func ("/json-scan/mutations", test_mutations);

  return g_test_run ();
}
