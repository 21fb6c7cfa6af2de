using System.Reflection;
using System.Runtime.CompilerServices;

namespace VerifyXunit;

/// <summary>A snapshot comparison that starts when it is awaited, or returned as the test's task.</summary>
public sealed class SettingsTask
{
    private readonly Lazy<Task> _task;
    private readonly SnapshotName _name;

    internal SettingsTask(MethodInfo test, string sourceFile, string text, string extension)
    {
        _name = new SnapshotName(test, sourceFile, extension);
        _task = new Lazy<Task>(() => SnapshotComparer.CompareAsync(_name, text));
    }

    internal bool IsStarted => _task.IsValueCreated;

    /// <summary>The values of the test's parameters, which become a part of the snapshot's name.</summary>
    public SettingsTask UseParameters(params object?[] parameters)
    {
        _name.Parameters = parameters;
        return this;
    }

    /// <summary>Uses <paramref name="text"/> in place of parameters in the name.</summary>
    public SettingsTask UseTextForParameters(string text)
    {
        _name.TextForParameters = text;
        return this;
    }

    /// <summary>Uses <paramref name="name"/> in place of the test method's.</summary>
    public SettingsTask UseMethodName(string name)
    {
        _name.Method = name;
        return this;
    }

    /// <summary>Uses <paramref name="name"/> in place of the test class's.</summary>
    public SettingsTask UseTypeName(string name)
    {
        _name.Type = name;
        return this;
    }

    /// <summary>Uses <paramref name="name"/> in place of class, method and parameters.</summary>
    public SettingsTask UseFileName(string name)
    {
        _name.File = name;
        return this;
    }

    /// <summary>Keeps the snapshot in <paramref name="folder"/>, relative to the test's source file.</summary>
    public SettingsTask UseDirectory(string folder)
    {
        _name.Folder = folder;
        return this;
    }

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    public ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) => ToTask().ConfigureAwait(continueOnCapturedContext);

    public Task ToTask() => _task.Value;

    public static implicit operator Task(SettingsTask settings) => settings.ToTask();
}
