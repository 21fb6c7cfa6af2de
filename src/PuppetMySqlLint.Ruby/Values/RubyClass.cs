using System.Collections.Concurrent;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>A class or module: its name, what it inherits, and its methods, one table each.</summary>
internal sealed class RubyClass
{
    private readonly Dictionary<string, RubyMethod> _methods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FoundMethod> _found = new(StringComparer.Ordinal);
    private readonly List<RubyClass> _included = [];
    private readonly Lazy<RubyClass> _singleton;

    public RubyClass(string name, RubyClass? superclass, bool isModule = false)
    {
        Name = name;
        Superclass = superclass;
        IsModule = isModule;
        _singleton = new Lazy<RubyClass>(() => new RubyClass(IsModule ? "Module" : "Class", Superclass?.Singleton ?? RubyClasses.Class, isModule: false));
        Value = new RubyClassValue(this);
    }

    public string Name { get; }

    public RubyClass? Superclass { get; }

    public bool IsModule { get; }

    /// <summary>The class of the class itself: what can be called on the constant.</summary>
    public RubyClass Singleton => _singleton.Value;

    /// <summary>The class as a value.</summary>
    public RubyClassValue Value { get; }

    /// <summary>The methods that the class itself defines.</summary>
    public IReadOnlyDictionary<string, RubyMethod> Methods => _methods;

    /// <summary>Makes methods of names that no table has: <c>function_versioncmp</c>.</summary>
    public Func<string, RubyMethod?>? FindMissing { get; init; }

    public RubyClass Include(RubyClass module)
    {
        _included.Add(module);
        return this;
    }

    /// <summary>Adds a method that needs to know all of its receiver and arguments.</summary>
    public RubyClass Add(string name, int minimum, int maximum, RubyMethodBody body)
    {
        _methods[name] = new RubyMethod(name, minimum, maximum, body, IsShallow: false);
        return this;
    }

    /// <summary>
    /// Adds a method that hands on members of its receiver or takes in its arguments without looking into them, so that their secrets are
    /// not those of the result, and that asks itself for what it needs to know.
    /// </summary>
    public RubyClass AddShallow(string name, int minimum, int maximum, RubyMethodBody body)
    {
        _methods[name] = new RubyMethod(name, minimum, maximum, body, IsShallow: true);
        return this;
    }

    public RubyClass Alias(string name, string existing)
    {
        _methods[name] = _methods[existing];
        return this;
    }

    /// <summary>Finds a method here or in what the class inherits.</summary>
    public RubyMethod? Find(string name) => Look(name).Method;

    /// <summary>Looks a method up here and in what the class inherits.</summary>
    public FoundMethod Look(string name) => _found.TryGetValue(name, out var found) ? found : _found.Count > 2000 ? Search(name) : _found.GetOrAdd(name, Search);

    /// <summary>The class and all that it inherits from, nearest first.</summary>
    public IEnumerable<RubyClass> Ancestors()
    {
        for (var current = this; current is not null; current = current.Superclass)
        {
            yield return current;
            for (var i = current._included.Count - 1; i >= 0; i--)
            {
                yield return current._included[i];
            }
        }
    }

    public bool IsSubclassOf(RubyClass other) => Ancestors().Contains(other);

    private FoundMethod Search(string name) => new(this, SearchMethod(name));

    private RubyMethod? SearchMethod(string name)
    {
        foreach (var ancestor in Ancestors())
        {
            if (ancestor._methods.TryGetValue(name, out var method))
                return method;
        }
        foreach (var ancestor in Ancestors())
        {
            if (ancestor.FindMissing?.Invoke(name) is { } made)
                return made;
        }
        return null;
    }
}

/// <summary>What came of looking a method up.</summary>
/// <param name="Class">The class of the receiver.</param>
/// <param name="Method">The method; null if there is none.</param>
internal sealed record FoundMethod(RubyClass Class, RubyMethod? Method);

/// <summary>One method that is written in C#.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Minimum">How many arguments it needs.</param>
/// <param name="Maximum">How many it takes; -1 without limit.</param>
/// <param name="Body">What it does.</param>
/// <param name="IsShallow">Whether it does not look into its receiver and arguments.</param>
internal sealed record RubyMethod(string Name, int Minimum, int Maximum, RubyMethodBody Body, bool IsShallow);

/// <summary>What a method does.</summary>
internal delegate RubyValue RubyMethodBody(RubyCall call);
