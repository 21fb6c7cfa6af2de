using System.Collections.Immutable;

namespace PuppetMySqlLint.Text;

/// <summary>
/// Where a value came from: a place, or the causes that it was made from, which have origins themselves. Immutable. It says how the
/// value came to be and never holds the value, so that it may be shown even if the value is secret.
/// </summary>
/// <param name="Kind">By which way.</param>
/// <param name="Description">
/// One clause without a full stop that names the step: <c>key mysql::server::override_options in level "Nodes"</c>.
/// </param>
/// <param name="Location">The place of this step; null where it has none.</param>
public sealed record Origin(OriginKind Kind, string Description, Location? Location = null)
{
    /// <summary>What this step was made from, the one that decided the value first.</summary>
    public ImmutableArray<Origin> Causes { get; init; } = [];

    /// <summary>
    /// The place to look at and to edit: that of the first cause that has one, all the way down; of this step where no cause has one.
    /// </summary>
    public Location? PrimaryLocation
    {
        get
        {
            foreach (var cause in Causes)
            {
                if (cause.PrimaryLocation is { } location)
                    return location;
            }
            return Location;
        }
    }

    /// <summary>A later step in the way of the value, with this one as its first cause.</summary>
    public Origin Then(OriginKind kind, string description, Location? location = null) => new(kind, description, location) { Causes = [this] };

    /// <summary>The steps from the value's source to this one, along first causes.</summary>
    public ImmutableArray<Origin> Chain()
    {
        var steps = ImmutableArray.CreateBuilder<Origin>();
        for (var step = this; step is not null; step = step.Causes.IsEmpty ? null : step.Causes[0])
        {
            steps.Add(step);
        }
        steps.Reverse();
        return steps.DrainToImmutable();
    }

    /// <inheritdoc/>
    public override string ToString() => Location is { } location ? $"{Description} ({location})" : Description;
}
