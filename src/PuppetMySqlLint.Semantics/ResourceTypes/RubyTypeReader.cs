using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Reads which attributes a type's Ruby file declares. Nothing is run: where the file does more than declare, the attributes are unknown.
/// </summary>
internal sealed class RubyTypeReader
{
    /// <summary>What a type's body may say that brings no attributes.</summary>
    private static readonly string[] Harmless =
    [
        "desc", "feature", "validate", "autorequire", "autobefore", "autosubscribe", "autonotify", "def", "include", "extend", "attr_accessor", "attr_reader", "attr_writer",
        "private", "public", "protected", "alias", "alias_method", "class", "module", "end", "apply_to_all", "apply_to_host", "apply_to_device", "require", "raise",
        "private_constant", "undef_method", "if", "unless", "else", "case", "when", "begin", "rescue", "ensure", "self", "return",
    ];

    private readonly string _name;
    private readonly SourceText _text;
    private readonly string _outline;
    private readonly List<RubyWord> _words;
    private readonly List<Frame> _frames = [];
    private readonly Dictionary<string, ResourceTypeAttribute> _attributes = new(StringComparer.Ordinal);
    private Frame? _pending;
    private bool _isUnknown;
    private bool _isIsomorphic = true;
    private int _types;

    private RubyTypeReader(string name, SourceText text)
    {
        _name = name;
        _text = text;
        _outline = RubyOutline.Of(text.Text);
        _words = RubyWords.Of(_outline);
    }

    public static ResourceType Read(string name, SourceText text)
    {
        var reader = new RubyTypeReader(name, text);
        var api = ResourceApiReader.Read(text.Text, reader._outline, reader._words);
        if (api is null)
            reader.Run();
        var isKnown = api is not null ? !api.Value.IsDefault : reader is { _isUnknown: false, _types: 1, _frames.Count: 0 };
        ImmutableArray<ResourceTypeAttribute> attributes = api ?? [.. reader._attributes.Values.OrderBy(static a => a.Name, StringComparer.Ordinal)];
        var patterns = TitlePatternReader.Read(text.Text, reader._outline, out var areTitlesKnown);
        return new ResourceType(name)
        {
            TitlePatterns = patterns,
            HasKnownTitles = areTitlesKnown,
            Attributes = isKnown ? attributes : default,
            IsIsomorphic = reader._isIsomorphic,
            Location = new Location(text, default),
            NameAttribute = attributes.IsDefault ? "name" : BuiltInResourceTypes.NameAttributeOf(attributes),
        };
    }

    private void Run()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            var word = _words[i];
            if (!word.HasReceiver)
                Nest(i);
            if (word.Text == "newtype")
                BeginType(i);
            else if (word.Text is "newparam" or "newproperty" or "newstate" or "ensurable")
                Declare(i);
            else if (word.Text is "isnamevar" && _frames is [.., { Attribute: { } attribute }] && !_attributes[attribute].IsProperty)
                _attributes[attribute] = _attributes[attribute] with { IsKey = true };
            else if (word.Text is ":newparam" or ":newproperty" or ":ensurable" or "instance_eval" or "class_eval" or "module_eval" or "eval" or "class_exec" or "instance_exec")
                _isUnknown = true;
            else if (word.Text == "@isomorphic")
                _isIsomorphic = At(i + 2) != "false";
            else if (word.BeginsStatement && _frames is [.., { IsType: true }] && StartsLine(i) && MayDeclare(i))
                _isUnknown = true;
        }
    }

    private string At(int index) => index >= 0 && index < _words.Count ? _words[index].Text : "";

    private bool StartsLine(int index) => At(index - 1) is "\n" or ";" or "do" or "|" or "";

    /// <summary>Whether a statement of the type's body may call something that declares attributes.</summary>
    private bool MayDeclare(int index)
    {
        var word = At(index);
        if (word is "include" or "extend")
            return !(At(index + 1) == "Puppet" && At(index + 3) is "Util" or "Parameter");
        // Literals on which a loop or block is called are seen by what stands in their blocks.
        return char.IsAsciiLetterLower(word[0]) && !Harmless.Contains(word, StringComparer.Ordinal) && At(index + 1) is not ("=" or "." or "+=" or "<" or "||");
    }

    private void BeginType(int index)
    {
        _types++;
        if (NameAfter(index) is not { } declared || declared.Name != _name)
            _isUnknown = true;
        _pending = new Frame(IsType: true, null);
    }

    private void Declare(int index)
    {
        var word = _words[index];
        if (_types == 0 || word.HasReceiver || _frames.Exists(static f => f.IsMethod))
        {
            // `def self.newproperty` and calls on other types are not for this one, or nobody knows for which.
            _isUnknown |= At(index - 1) != "def";
            return;
        }
        var isEnsure = word.Text == "ensurable";
        if (!isEnsure && NameAfter(index) is null)
        {
            _isUnknown |= !DeclareEachOfLoop(index);
            return;
        }
        var (name, end) = isEnsure ? ("ensure", word.End) : NameAfter(index)!.Value;
        var options = OptionsAfter(end);
        var isKey = name == "name" || options.Contains("namevar: true", StringComparison.Ordinal) || options.Contains(":namevar => true", StringComparison.Ordinal)
            || options.Contains("Puppet::Parameter::Name", StringComparison.Ordinal);
        var isProperty = word.Text != "newparam";
        // Puppet looks for keys among the parameters alone.
        _attributes[name] = new ResourceTypeAttribute(name, isProperty, !isProperty && (isKey || _attributes.GetValueOrDefault(name) is { IsKey: true }));
        _pending = new Frame(IsType: false, name);
    }

    /// <summary><c>[:a, :b].each do |x| newproperty(x)</c>, the one loop that everybody writes.</summary>
    private bool DeclareEachOfLoop(int index)
    {
        var variable = At(index + 1) == "(" ? At(index + 2) : At(index + 1);
        for (var i = index; i > 3; i--)
        {
            if (At(i) != "|" || At(i - 1) != variable || At(i - 2) != "|" || At(i - 3) is not ("do" or "{") || At(i - 4) != "each")
                continue;
            var close = i - 6;
            var open = close;
            while (open > 0 && At(open) != "[")
                open--;
            if (At(close) != "]" || close - open < 2)
                return false;
            var items = _words.Skip(open + 1).Take(close - open - 1).Where(static w => w.Text is not ("," or "\n")).ToList();
            if (!items.TrueForAll(static w => w.Text.Length > 1 && w.Text[0] == ':' && char.IsLetter(w.Text[1])))
                return false;
            foreach (var item in items)
                _attributes[item.Text[1..]] = new ResourceTypeAttribute(item.Text[1..], At(index) != "newparam", IsKey: false);
            return true;
        }
        return false;
    }

    /// <summary>The literal name that a call begins with: <c>:name</c>, <c>'name'</c>.</summary>
    private (string Name, int End)? NameAfter(int index)
    {
        var next = At(index + 1) == "(" ? index + 2 : index + 1;
        if (next >= _words.Count)
            return null;
        var word = _words[next];
        if (word.Text.Length > 1 && word.Text[0] == ':' && (char.IsLetter(word.Text[1]) || word.Text[1] == '_'))
            return (word.Text[1..], word.End);
        var quote = word.Text == ":" && At(next + 1) is "'" or "\"" ? _words[next + 1] : word;
        if (quote.Text is not ("'" or "\""))
            return null;
        var end = _text.Text.IndexOf(quote.Text[0], quote.Start + 1);
        var name = end < 0 ? "" : _text.Text[(quote.Start + 1)..end];
        return name.Length > 0 && name.All(static c => char.IsLetterOrDigit(c) || c == '_') ? (name, end + 1) : null;
    }

    /// <summary>The rest of the call, up to its block or the end of the statement.</summary>
    private string OptionsAfter(int start)
    {
        var end = start;
        while (end < _outline.Length && (_outline[end] != '\n' || _outline[start..end].TrimEnd().EndsWith(',')) && string.CompareOrdinal(_outline, end, " do", 0, 3) != 0)
            end++;
        return _outline[start..end];
    }

    private void Nest(int index)
    {
        var word = _words[index];
        switch (word.Text)
        {
            case "do" when !IsLoop(index):
            case "{":
                _frames.Add(_pending ?? default);
                _pending = null;
                break;
            case "def":
                _frames.Add(new Frame(IsType: false, null, IsMethod: true));
                break;
            case "class" or "module" or "begin" or "case":
            case "if" or "unless" or "while" or "until" or "for" when word.BeginsStatement:
                _frames.Add(default);
                break;
            case "end" or "}":
                if (_frames.Count == 0)
                    _isUnknown = true;
                else
                    _frames.RemoveAt(_frames.Count - 1);
                break;
            case "\n":
                // Without a block, what comes next does not belong to the declaration.
                if (At(index - 1) is not ",")
                    _pending = null;
                break;
        }
    }

    /// <summary>Whether a <c>do</c> belongs to <c>while</c>, <c>until</c> or <c>for</c>, which nest already.</summary>
    private bool IsLoop(int index)
    {
        for (var i = index - 1; i >= 0 && At(i) != "\n"; i--)
        {
            if (At(i) is "while" or "until" or "for" && _words[i].BeginsStatement)
                return true;
        }
        return false;
    }

    private readonly record struct Frame(bool IsType, string? Attribute, bool IsMethod = false);
}
